import { addDays, dayOf, daysBetween, shortDay, shortWeekday, timeOf } from '../../lib/dates';
import type { Wire } from '../../lib/wire';
import { capital, count, duration, inWords, list } from '../../lib/words';

type Decision = Wire<'Decision'>;
type NameOf = (partner: string) => string;

/** The sentence that a decision's page opens with: what matters, then what stands between it and being final. */
export function whereItStands(decision: Decision, day: string, nameOf: NameOf): { strong: string; rest: string } {
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
