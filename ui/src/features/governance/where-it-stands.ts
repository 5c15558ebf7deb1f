import { addDays, dayOf, daysBetween, longDay, shortDay, shortWeekday, timeOf } from '../../lib/dates';
import type { Wire } from '../../lib/wire';
import { capital, count, duration, inWords, list } from '../../lib/words';

type Decision = Wire<'DecisionRecord'>;
type NameOf = (partner: string) => string;

/** The sentence that a decision's page opens with: what matters, then what stands between it and being final. */
export function whereItStands(
  decision: Decision,
  day: string,
  nameOf: NameOf,
  record = false,
): { strong: string; rest: string } {
  if (record && UNSAID.has(decision.stage)) return asRecorded(decision, nameOf);
  switch (decision.stage) {
    case 'WAITING':
    case 'READY':
      return { strong: proposed(decision, day), rest: sentence(hindrances(decision, nameOf)) };
    case 'IN_CALL_IN':
      return { strong: 'Taken, and not yet jointly final.', rest: sentence(windows(decision, day, nameOf)) };
    case 'HELD':
      return decision.calledIn
        ? {
            strong: `Called in by ${nameOf(decision.calledIn.partner)} on ${shortDay(decision.calledIn.on, day)}.`,
            rest: 'It stands still until it is taken again, reversed or withdrawn.',
          }
        : {
            strong: 'Taken, and not yet jointly final.',
            rest: sentence(hindrances(decision, nameOf), windows(decision, day, nameOf)),
          };
    case 'JOINTLY_FINAL':
      return {
        strong: decision.jointlyFinalFrom
          ? `Jointly final since ${shortDay(dayOf(decision.jointlyFinalFrom), day)}.`
          : 'Jointly final.',
        rest: 'Every required partner may act on it.',
      };
    case 'SUPERSEDED':
    case 'REVERSED':
    case 'WITHDRAWN':
      return { strong: `${capital(decision.stage.toLowerCase())}.`, rest: decision.endedBecause ?? '' };
  }
}

const UNSAID = new Set<Decision['stage']>(['WAITING', 'READY', 'IN_CALL_IN']);

/** Of a record of the past: what no source says is not said to be missing, nor how long ago it was due. */
function asRecorded({ stage, neededBy, partners }: Decision, nameOf: NameOf): { strong: string; rest: string } {
  const unsaid = partners.filter((one) => one.required && !one.stance).map((one) => nameOf(one.partner));
  const shut = partners
    .filter((one) => one.required && one.final.because === 'WINDOW_NOT_OPEN')
    .map((one) => nameOf(one.partner));
  return stage === 'IN_CALL_IN'
    ? { strong: 'Taken.', rest: shut.length ? `The record gives no start of the call-in of ${list(shut)}.` : '' }
    : {
        strong: neededBy ? `Proposed, and needed by ${longDay(neededBy)}.` : 'Proposed.',
        rest: `The record gives no outcome${unsaid.length ? `, and no position of ${list(unsaid)}` : ''}.`,
      };
}

function proposed({ neededBy, overdueDays, stage }: Decision, day: string): string {
  const start = stage === 'READY' ? 'Ready to be taken' : 'Proposed';
  if (!neededBy) return `${start}.`;
  // `overdueDays` counts only while a position is missing; to be taken late is to be late, too.
  const late = overdueDays ?? daysBetween(neededBy, day);
  if (late > 0) return `${start}, and ${late < 60 ? count(late, 'day') : duration(late)} past the date it was needed.`;
  return `${start}, and needed by ${neededBy === day ? 'today' : neededBy === addDays(day, 1) ? 'tomorrow' : shortDay(neededBy, day)}.`;
}

function hindrances({ partners }: Decision, nameOf: NameOf): string[] {
  const conditions = partners.filter((one) => one.stance === 'SUPPORT_WITH_CONDITIONS' && !one.conditionsMet).length;
  const objects = partners.filter((one) => one.stance === 'OBJECT').length;
  const silent = partners.filter((one) => one.required && !one.stance);
  return [
    conditions && `${count(conditions, 'condition')} ${conditions === 1 ? 'is' : 'are'} open`,
    objects && `${count(objects, 'partner')} ${objects === 1 ? 'objects' : 'object'}`,
    silent.length === 1 && `${nameOf(silent[0]!.partner)} has taken no position`,
    silent.length === 2 && `${list(silent.map((one) => nameOf(one.partner)))} have taken no position`,
    silent.length > 2 && `${inWords(silent.length)} partners have taken no position`,
  ].filter((part) => typeof part === 'string');
}

function windows({ partners }: Decision, day: string, nameOf: NameOf): string[] {
  const runs = partners.filter((one) => one.required && one.final.state === 'FROM' && one.final.from);
  const last = runs.sort((a, b) => a.final.from!.localeCompare(b.final.from!)).at(-1);
  const shut = partners.filter((one) => one.required && one.final.because === 'WINDOW_NOT_OPEN');
  return [
    last && `${nameOf(last.partner)}’s own call-in ends ${whenWords(last.final.from!, day)}`,
    shut.length > 0 && `the call-in of ${list(shut.map((one) => nameOf(one.partner)))} has not begun`,
  ].filter((part) => typeof part === 'string');
}

function whenWords(moment: string, day: string): string {
  const on = dayOf(moment);
  const away = daysBetween(day, on);
  const named = away === 0 ? 'today' : away === 1 ? 'tomorrow' : `on ${shortWeekday(on)} ${shortDay(on, day)}`;
  return `${named} at ${timeOf(moment)}`;
}

function sentence(...groups: string[][]): string {
  const clauses = groups.filter((group) => group.length > 0).map(list);
  return clauses.length ? `${capital(clauses.join('; '))}.` : '';
}
