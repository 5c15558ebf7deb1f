import type { Status } from '../../../components/register/status-text';
import { addDays, longDay, shortDay } from '../../../lib/dates';
import type { Wire } from '../../../lib/wire';
import { capital, count, duration, inWords } from '../../../lib/words';
import { LEVEL_NAMES } from '../levels';

type NameOf = (partner: string | undefined) => string;

/** The stages in the order in which the register shows them. */
export const STAGE_HEADS: Record<Wire<'AssumptionStage'>, string> = {
  FAILED: 'Failed',
  OPEN: 'Not tested yet',
  HELD: 'Held',
  WITHDRAWN: 'Withdrawn',
};

export const OUTCOMES: readonly (readonly [Wire<'Outcome'>, string])[] = [
  ['HELD', 'It held'],
  ['FAILED', 'It failed'],
];

/** The sentence that the register opens with. */
export function standfirst({ open, failed, overdue, all }: Wire<'AssumptionCounts'>): string {
  if (all === 0) return 'No assumption is logged yet.';
  const parts = [
    open > 0 &&
      `${inWords(open)} ${open === 1 ? 'is' : 'are'} not tested yet${overdue > 0 ? `, ${inWords(overdue)} past the day of the test` : ''}`,
    failed > 0 && `${inWords(failed)} failed`,
  ].filter(Boolean);
  return parts.length ? `${capital(parts.join('; '))}.` : 'All were tested, and held.';
}

/** One or two words that say where an assumption stands. */
export function statusOf(one: Wire<'AssumptionRow'>, day: string): Status {
  switch (one.stage) {
    case 'OPEN':
      if (one.overdueDays) return { says: `Test ${duration(one.overdueDays)} over`, tone: 'late' };
      if (one.testBy === day) return { says: 'Test today', tone: 'strong' };
      if (one.testBy === addDays(day, 1)) return { says: 'Test tomorrow', tone: 'strong' };
      return { says: 'Not tested', tone: 'plain' };
    case 'FAILED':
      return { says: `Failed ${shortDay(one.tested!.on, day)}`, tone: 'strong' };
    case 'HELD':
      return { says: `Held ${shortDay(one.tested!.on, day)}`, tone: 'plain' };
    case 'WITHDRAWN':
      return { says: 'Withdrawn', tone: 'plain' };
  }
}

/** The sentence that an assumption’s page opens with. */
export function whereItStands(
  one: Wire<'AssumptionRow'>,
  day: string,
  nameOf: NameOf,
): { strong: string; rest: string } {
  const by = `Assumed by ${nameOf(one.partner)} with ${LEVEL_NAMES[one.confidence].toLowerCase()} confidence.`;
  switch (one.stage) {
    case 'OPEN':
      return { strong: 'Taken for true, and not tested yet.', rest: `${by} ${due(one, day)}` };
    case 'FAILED':
      return { strong: `It failed, on ${longDay(one.tested!.on)}.`, rest: one.tested!.how };
    case 'HELD':
      return { strong: `It held, on ${longDay(one.tested!.on)}.`, rest: one.tested!.how };
    case 'WITHDRAWN':
      return { strong: 'Withdrawn.', rest: one.endedBecause ?? '' };
  }
}

function due({ testBy, overdueDays }: Wire<'AssumptionRow'>, day: string): string {
  if (!testBy) return 'No day is set for a test.';
  if (overdueDays) return `Its test is ${count(overdueDays, 'day')} over.`;
  return `It is to be tested ${testBy === day ? 'today' : `by ${shortDay(testBy, day)}`}.`;
}
