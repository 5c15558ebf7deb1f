import type { Group } from '../../../components/register/register';
import type { Status } from '../../../components/register/status-text';
import { addDays, longDay, shortDay } from '../../../lib/dates';
import type { Wire } from '../../../lib/wire';
import { capital, count, duration, inWords } from '../../../lib/words';

type NameOf = (partner: string | undefined) => string;

const GROUPS: readonly (readonly [key: string, head: string, holds: (one: Wire<'DependencyRow'>) => boolean])[] = [
  ['late', 'Late', (one) => Boolean(one.overdueDays)],
  ['open', 'Not needed yet', (one) => one.stage === 'AGREED' || one.stage === 'PROMISED'],
  ['met', 'Met', (one) => one.stage === 'MET'],
  ['withdrawn', 'Withdrawn', (one) => one.stage === 'WITHDRAWN'],
];

/** The dependencies of a page, late ones first. */
export const lateFirst = (rows: Wire<'DependencyRow'>[]): Group<Wire<'DependencyRow'>>[] => {
  const firstThatHolds = Map.groupBy(rows, (row) => GROUPS.find(([, , holds]) => holds(row))![0]);
  return GROUPS.flatMap(([key, head]) => {
    const own = firstThatHolds.get(key);
    return own ? [{ key, head, note: count(own.length, 'dependency', 'dependencies'), rows: own }] : [];
  });
};

/** The sentence that the register opens with. */
export function standfirst({ agreed, promised, overdue, all }: Wire<'DependencyCounts'>): string {
  if (all === 0) return 'No dependency is logged yet.';
  const open = agreed + promised;
  if (open === 0) return 'Everything that was needed was given.';
  const parts = [
    `${inWords(open)} ${open === 1 ? 'is' : 'are'} not met`,
    overdue > 0 && `${inWords(overdue)} ${overdue === 1 ? 'is' : 'are'} late`,
    agreed > 0 && `${inWords(agreed)} ${agreed === 1 ? 'is' : 'are'} not promised`,
  ].filter(Boolean);
  return `${capital(parts.join('; '))}.`;
}

/** One or two words that say where a dependency stands. */
export function statusOf(one: Wire<'DependencyRow'>, day: string): Status {
  if (one.overdueDays) return { says: `${capital(duration(one.overdueDays))} late`, tone: 'late' };
  switch (one.stage) {
    case 'AGREED':
      return { says: soon(one, day) ?? 'Not promised', tone: 'strong' };
    case 'PROMISED': {
      const says = soon(one, day) ?? (one.promisedLateDays ? 'Promised late' : undefined);
      return says ? { says, tone: 'strong' } : { says: 'Promised', tone: 'plain' };
    }
    case 'MET':
      return { says: `Met ${shortDay(one.metOn!, day)}`, tone: 'plain' };
    case 'WITHDRAWN':
      return { says: 'Withdrawn', tone: 'plain' };
  }
}

function soon({ neededBy }: Wire<'DependencyRow'>, day: string): string | undefined {
  if (neededBy === day) return 'Needed today';
  return neededBy === addDays(day, 1) ? 'Needed tomorrow' : undefined;
}

/** The sentence that a dependency’s page opens with. */
export function whereItStands(
  one: Wire<'DependencyRow'>,
  day: string,
  nameOf: NameOf,
): { strong: string; rest: string } {
  const who = `${nameOf(one.receiver)} needs it of ${nameOf(one.giver)}`;
  switch (one.stage) {
    case 'AGREED':
    case 'PROMISED':
      return {
        strong: one.overdueDays
          ? `${capital(count(one.overdueDays, 'day'))} late.`
          : `Needed ${one.neededBy === day ? 'today' : `by ${shortDay(one.neededBy, day)}`}.`,
        rest: `${who}. ${promise(one, day)}`,
      };
    case 'MET':
      return { strong: `Met on ${longDay(one.metOn!)}${metLate(one)}.`, rest: one.how ?? '' };
    case 'WITHDRAWN':
      return { strong: 'Withdrawn.', rest: one.endedBecause ?? '' };
  }
}

function promise({ promisedBy, promisedLateDays }: Wire<'DependencyRow'>, day: string): string {
  if (!promisedBy) return 'It is not promised for any day.';
  const late = promisedLateDays ? `, ${count(promisedLateDays, 'day')} after it is needed` : '';
  return `It is promised for ${shortDay(promisedBy, day)}${late}.`;
}

const metLate = ({ metOn, neededBy }: Wire<'DependencyRow'>) =>
  metOn! > neededBy ? `, after it was needed by ${longDay(neededBy)}` : '';
