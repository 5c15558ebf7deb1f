import type { Status } from '../../components/register/status-text';
import { daysBetween, longDay, shortDay } from '../../lib/dates';
import type { Wire } from '../../lib/wire';
import { capital, duration, inWords, list } from '../../lib/words';

type NameOf = (partner: string | undefined) => string;

/** The stages in the order in which the register shows them. */
export const STAGE_HEADS: Record<Wire<'ObservationStage'>, string> = {
  OPEN: 'Friction, open',
  RESOLVED: 'Friction, resolved',
  HELPED: 'Difference that helped',
  WITHDRAWN: 'Withdrawn',
};

export const SEVERITIES = [
  ['1', '1, slight'],
  ['2', '2'],
  ['3', '3'],
  ['4', '4'],
  ['5', '5, grave'],
] as const;

export const HELPFUL = [
  ['no', 'Friction'],
  ['yes', 'Difference that helped'],
] as const;

/** So that turf is told apart from all else, and by people alone. */
export const ABOUT_HINT = 'In charge: host or lead, powers. Pays: costs, how savings are shared.';

/** The sentence that the register opens with. */
export function standfirst({ open, helped, all }: Wire<'ObservationCounts'>): string {
  if (all === 0) return 'Nothing observed is logged yet.';
  const are = (n: number) => (n === 1 ? 'is' : 'are');
  const friction = open ? `${capital(inWords(open))} ${are(open)} open between partners` : 'No friction is open';
  return `${friction}; difference helped ${helped === 0 ? 'not once that is logged' : helped === 1 ? 'once' : helped === 2 ? 'twice' : `${inWords(helped)} times`}.`;
}

export function statusOf(observation: Wire<'ObservationRow'>, day: string): Status {
  switch (observation.stage) {
    case 'OPEN':
      return { says: `Open ${duration(Math.max(daysBetween(observation.happenedOn, day), 0))}`, tone: 'strong' };
    case 'RESOLVED':
      return { says: `Resolved ${shortDay(observation.resolvedOn!, day)}`, tone: 'plain' };
    case 'HELPED':
      return { says: 'Helped', tone: 'plain' };
    case 'WITHDRAWN':
      return { says: 'Withdrawn', tone: 'plain' };
  }
}

export const betweenWhom = (observation: Wire<'ObservationRow'>, nameOf: NameOf): string =>
  list(observation.between.map(nameOf));

/** The sentence that an observation’s page opens with. */
export function whereItStands(
  observation: Wire<'ObservationRow'>,
  day: string,
  nameOf: NameOf,
): { strong: string; rest: string } {
  const pair = betweenWhom(observation, nameOf);
  switch (observation.stage) {
    case 'OPEN': {
      const days = Math.max(daysBetween(observation.happenedOn, day), 0);
      return { strong: `Between ${pair}.`, rest: days ? `Open for ${duration(days)}.` : 'Open since today.' };
    }
    case 'RESOLVED':
      return {
        strong: `Between ${pair}; resolved on ${longDay(observation.resolvedOn!)}.`,
        rest: observation.how ?? '',
      };
    case 'HELPED':
      return {
        strong: `Between ${pair}: difference that helped.`,
        rest: 'It is shown beside friction, not taken off it.',
      };
    case 'WITHDRAWN':
      return { strong: 'Withdrawn.', rest: observation.endedBecause ?? '' };
  }
}
