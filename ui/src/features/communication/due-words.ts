import { addDays, addMonths, daysBetween, longDay, shortDay, shortWeekday } from '../../lib/dates';
import type { Wire } from '../../lib/wire';
import { capital, count, duration, inWords, list } from '../../lib/words';

/** What one commitment owes in one week, or owes already. */
export interface DueRow {
  id: string;
  ref: string;
  kept: Wire<'KeptCommitment'>;
  /** The due dates, in order. */
  days: string[];
  /** Whether what is sent now is for these. */
  next: boolean;
}

export interface DueWeek {
  /** Its Monday; `overdue` for what is owed already. */
  key: string;
  head: string;
  rows: DueRow[];
}

const PERIOD = /(\d+)([YMWD])/g;

/** The due date of this number, from 0: one period after another, months clipped to their last day. */
export function dueDate(startsOn: string, every: string, number: number): string {
  let months = 0;
  let days = 0;
  for (const [, n, unit] of every.matchAll(PERIOD)) {
    if (unit === 'Y' || unit === 'M') months += Number(n) * (unit === 'Y' ? 12 : 1);
    else days += Number(n) * (unit === 'W' ? 7 : 1);
  }
  return addDays(addMonths(startsOn, months * number), days * number);
}

/** The due dates of a commitment that is not ended, from the next on, to a last day. */
function datesAhead({ startsOn, every, nextDueOn }: Wire<'KeptCommitment'>, last: string): string[] {
  if (!nextDueOn) return [];
  const dates: string[] = [];
  for (let n = 0, date = startsOn; date <= last; date = dueDate(startsOn, every, ++n)) {
    if (date >= nextDueOn) dates.push(date);
  }
  return dates;
}

const mondayOf = (day: string): string => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
};

/** What is due, a row a commitment and week: what is overdue first, then week by week. */
export function dueWeeks(commitments: readonly Wire<'KeptCommitment'>[], day: string, weeks: number): DueWeek[] {
  const thisMonday = mondayOf(day);
  const last = addDays(thisMonday, 7 * weeks - 1);
  const all = new Map<string, DueRow[]>();
  for (const kept of commitments.filter((one) => one.stage !== 'ENDED')) {
    const owed = kept.dues.filter((due) => due.standing === 'OPEN' && due.on < day).map((due) => due.on);
    const byWeek = Map.groupBy(datesAhead(kept, last), mondayOf);
    const own: [string, string[]][] = [...(owed.length ? [['overdue', owed] as [string, string[]]] : []), ...byWeek];
    own.forEach(([key, days], at) => {
      const rows = all.get(key) ?? [];
      rows.push({ id: kept.id, ref: kept.ref, kept, days, next: at === 0 });
      all.set(key, rows);
    });
  }
  return [...all]
    .toSorted(([a], [b]) => (a === 'overdue' ? -1 : b === 'overdue' ? 1 : a < b ? -1 : 1))
    .map(([key, rows]) => ({
      key,
      head: headOf(key, thisMonday),
      rows: rows.toSorted((a, b) => (a.days[0]! < b.days[0]! ? -1 : 1)),
    }));
}

function headOf(key: string, thisMonday: string): string {
  if (key === 'overdue') return 'Overdue';
  const weeks = daysBetween(thisMonday, key) / 7;
  const to = longDay(addDays(key, 6));
  if (weeks === 0) return `This week, to Sunday ${to}`;
  return weeks === 1 ? `Next week, to Sunday ${to}` : `The week to Sunday ${to}`;
}

/** `Thu 2 Apr`, or several. */
export const daysWords = (days: readonly string[], near: string): string =>
  days.length > 3
    ? `${capital(inWords(days.length))} times, from ${dayWords(days[0]!, near)}`
    : list(days.map((day) => dayWords(day, near)));

const dayWords = (day: string, near: string) => `${shortWeekday(day)} ${shortDay(day, near)}`;

/** The sentence that the page opens with. */
export function dueStandfirst(weeks: readonly DueWeek[]): string {
  const of = (key: (week: DueWeek) => boolean) =>
    weeks.filter(key).reduce((all, week) => all + week.rows.reduce((n, row) => n + row.days.length, 0), 0);
  const overdue = of((week) => week.key === 'overdue');
  const soon = of((week) => week.head.startsWith('This week'));
  if (weeks.length === 0) return 'Nothing is due in these weeks.';
  return `${capital(overdue === 0 ? 'nothing is overdue' : `${count(overdue, 'due date')} ${overdue === 1 ? 'has' : 'have'} passed unmet and can still be met`)}; ${soon === 0 ? 'none falls' : `${inWords(soon)} ${soon === 1 ? 'falls' : 'fall'}`} in the rest of this week.`;
}

/** How late what is overdue is, or when it is due. */
export function dueStatus(row: DueRow, day: string): { says: string; tone: 'plain' | 'strong' | 'late' } {
  const [first] = row.days as [string];
  const days = daysBetween(first, day);
  if (days > 0) return { says: `${duration(days)} over`, tone: 'late' };
  if (days === 0) return { says: 'Due today', tone: 'strong' };
  return days === -1 ? { says: 'Due tomorrow', tone: 'strong' } : { says: `In ${duration(-days)}`, tone: 'plain' };
}
