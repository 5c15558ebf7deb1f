/** Days are ISO dates (`2015-03-26`), always those of Europe/London, where the partners' days begin and end. */
const ZONE = 'Europe/London';
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const DAY_MS = 86_400_000;

const inLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function london(instant: Date): Record<string, string> {
  return Object.fromEntries(inLondon.formatToParts(instant).map((part) => [part.type, part.value]));
}

/** The day on which an instant falls. A bare date is its own day; a local date-time is already London's. */
export function dayOf(moment: string): string {
  if (!/T.*(Z|[+-]\d\d:\d\d)$/.test(moment)) return moment.slice(0, 10);
  const { year, month, day } = london(new Date(moment));
  return `${year}-${month}-${day}`;
}

/** `14:02`, of an instant or a local date-time. */
export function timeOf(moment: string): string {
  if (!/(Z|[+-]\d\d:\d\d)$/.test(moment)) return moment.slice(11, 16);
  const { hour, minute } = london(new Date(moment));
  return `${hour}:${minute}`;
}

export const today = (): string => dayOf(new Date().toISOString());

const utc = (day: string) => Date.parse(`${day}T00:00:00Z`);
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

export const addDays = (day: string, days: number): string => iso(utc(day) + days * DAY_MS);
export const daysBetween = (from: string, to: string): number => Math.round((utc(to) - utc(from)) / DAY_MS);

/** The same day of another month, clipped to that month's last. */
export function addMonths(day: string, months: number): string {
  const first = new Date(utc(`${day.slice(0, 7)}-01`));
  first.setUTCMonth(first.getUTCMonth() + months);
  const last = new Date(first);
  last.setUTCMonth(last.getUTCMonth() + 1);
  const lastDay = daysBetween(iso(first.getTime()), iso(last.getTime()));
  return addDays(iso(first.getTime()), Math.min(Number(day.slice(8, 10)), lastDay) - 1);
}

const parts = (day: string) => ({
  year: day.slice(0, 4),
  month: MONTHS[Number(day.slice(5, 7)) - 1] ?? '',
  date: Number(day.slice(8, 10)),
  weekday: WEEKDAYS[new Date(utc(day)).getUTCDay()] ?? '',
});

/** `26 March 2015`. */
export function longDay(day: string): string {
  const { date, month, year } = parts(day);
  return `${date} ${month} ${year}`;
}

/** `Wednesday 25 March 2015`. */
export const weekdayAndDay = (day: string): string => `${parts(day).weekday} ${longDay(day)}`;

/** `Fri`. */
export const shortWeekday = (day: string): string => parts(day).weekday.slice(0, 3);

/** Nearer than this, a day of another year is not mistaken for one of this. */
const HALF_A_YEAR = 183;

/** `13 Mar`, or `13 Mar 2013` when it is of another year than `near`, and far from it. */
export function shortDay(day: string, near: string): string {
  const { date, month, year } = parts(day);
  const bare = `${date} ${month.slice(0, 3)}`;
  const plain = year === near.slice(0, 4) || Math.abs(daysBetween(day, near)) < HALF_A_YEAR;
  return plain ? bare : `${bare} ${year}`;
}

/** `Fri 27 Mar, 12:00`. */
export const shortMoment = (moment: string, near: string): string =>
  `${shortWeekday(dayOf(moment))} ${shortDay(dayOf(moment), near)}, ${timeOf(moment)}`;

/** `Mar 2015`. */
export const shortMonth = (day: string): string => `${parts(day).month.slice(0, 3)} ${parts(day).year}`;

export const monthAndYear = (day: string): string => `${parts(day).month} ${parts(day).year}`;

/** A day as exactly as its source gives it. */
export function saidDay(day: string, precision?: 'DAY' | 'MONTH' | 'YEAR' | 'INFERRED'): string {
  if (precision === 'MONTH') return monthAndYear(day);
  if (precision === 'YEAR') return day.slice(0, 4);
  return precision === 'INFERRED' ? `${longDay(day)} (inferred)` : longDay(day);
}

function valid(year: number, month: number, date: number): string | undefined {
  const made = new Date(Date.UTC(year, month - 1, date));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === date && year >= 1900 && year < 2200
    ? iso(made.getTime())
    : undefined;
}

/**
 * Reads a date as people type one: `26/3/2015`, `26 Mar 2015`, `26 march`, `2015-03-26`, `today`, `yesterday`,
 * `friday` (the last one). Without a year it is the latest such day that is not after `now`.
 *
 * @param from for a day that lies ahead of another: `friday` is then the next one after that other day, and without a
 *     year it is the first such day that is not before it
 */
export function readDay(typed: string, now: string, from?: string): string | undefined {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/^(on|last|next) /, '')
    .replace(/,/g, '');
  if (text === 'today') return now;
  if (text === 'yesterday') return addDays(now, -1);
  if (text === 'tomorrow') return addDays(now, 1);
  const weekday = text.length >= 3 ? WEEKDAYS.findIndex((name) => name.toLowerCase().startsWith(text)) : -1;
  if (weekday >= 0) {
    const since = (new Date(utc(from ?? now)).getUTCDay() - weekday + 7) % 7;
    return from ? addDays(from, 7 - since) : addDays(now, -(since || 7));
  }
  const isoDay = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (isoDay) return valid(Number(isoDay[1]), Number(isoDay[2]), Number(isoDay[3]));
  const worded =
    /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* )?(\d{1,2})(?:st|nd|rd|th)?[ /.-]([a-z]{3,9}|\d{1,2})(?:[ /.-](\d{4}|\d{2}))?$/.exec(
      text,
    );
  if (!worded) return undefined;
  const month = /\d/.test(worded[2]!)
    ? Number(worded[2])
    : MONTHS.findIndex((name) => name.toLowerCase().startsWith(worded[2]!)) + 1;
  const date = Number(worded[1]);
  if (worded[3]) return valid(Number(worded[3].length === 2 ? `20${worded[3]}` : worded[3]), month, date);
  const year = Number((from ?? now).slice(0, 4));
  const day = valid(year, month, date);
  if (from) return day && day < from ? valid(year + 1, month, date) : day;
  return day && day > now ? valid(year - 1, month, date) : day;
}
