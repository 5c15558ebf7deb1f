import { addDays, addMonths, daysBetween } from '../../lib/dates';
import type { Wire } from '../../lib/wire';

type Weeks = Wire<'ActivityAnswer'>['weeks'];

/** Days that follow each other on the line. */
export interface Stretch {
  from: string;
  to: string;
}

export interface Scale {
  from: string;
  to: string;
  /** What is drawn day by day. Between two of them lies a quiet time, drawn short. */
  stretches: Stretch[];
  /** How many days long the line would be, if all of it were drawn as its stretches are. */
  length: number;
  /** Share of the line, 0 to 1. */
  at: (day: string) => number;
  dayAt: (share: number) => string;
}

/** How much of the line a quiet time takes, however long it is. */
const SHORT = 0.06;

const clipped = (share: number) => Math.min(Math.max(share, 0), 1);

/** A line of days, from the first entry to today or the last day planned. */
export function scaleOf(from: string, to: string, quiet: Stretch[] = []): Scale {
  const ends = [from, ...quiet.flatMap((one) => [one.from, one.to]), to];
  const parts = ends.slice(1).map((end, i) => ({ first: daysBetween(from, ends[i]!), last: daysBetween(from, end) }));
  const days = parts.filter((_, i) => i % 2 === 0).reduce((sum, { first, last }) => sum + last - first, 0);
  const length = Math.max(days / (1 - SHORT * quiet.length), 1);
  let share = 0;
  const laid = parts.map((part, i) => {
    const begins = share;
    share += i % 2 === 0 ? (part.last - part.first) / length : SHORT;
    return { ...part, begins, ends: i === parts.length - 1 ? 1 : share };
  });
  return {
    from,
    to,
    stretches: [...ends.keys()].filter((i) => i % 2 === 0).map((i) => ({ from: ends[i]!, to: ends[i + 1]! })),
    length,
    at: (day) => {
      const n = daysBetween(from, day);
      const on = laid.find(({ last }) => n <= last) ?? laid.at(-1)!;
      return clipped(on.begins + ((n - on.first) / Math.max(on.last - on.first, 1)) * (on.ends - on.begins));
    },
    dayAt: (at) => {
      const there = clipped(at);
      const on = laid.find(({ ends: end }) => there <= end) ?? laid.at(-1)!;
      const part = (there - on.begins) / (on.ends - on.begins || 1);
      return addDays(from, Math.round(on.first + clipped(part) * (on.last - on.first)));
    },
  };
}

/** What leaves no more than this of the line to all that happened is drawn short. */
const MOST = 1 / 3;
const HALF_A_YEAR = 183;

/** The long times, up to a day, in which nothing happened: they would leave the line empty. */
export function quietTimes(weeks: Weeks, from: string, now: string, to = now): Stretch[] {
  const days = [from, ...weeks.map(({ week }) => week).filter((week) => week > from && week < now), now];
  // A tick stands clear of where the line breaks.
  const between = days.slice(1).map((day, i) => ({ from: addDays(days[i]!, 21), to: addDays(day, -14) }));
  const longest = between.map((gap) => ({ gap, days: daysBetween(gap.from, gap.to) })).sort((a, b) => b.days - a.days);
  let left = daysBetween(from, to);
  const quiet: Stretch[] = [];
  for (const one of longest) {
    if (one.days < HALF_A_YEAR || one.days < left * MOST) break;
    left -= one.days;
    quiet.push(one.gap);
  }
  return quiet.sort((a, b) => a.from.localeCompare(b.from));
}

export interface Tick {
  day: string;
  entries: number;
}

const STEPS = [1, 2, 4, 13, 26, 52];
const LEAST_GAP = 4;

/** A tick a week; where the line is too short for that, as many weeks together as leaves ticks apart. */
export function ticksOf(weeks: Weeks, scale: Scale, width: number): { every: number; ticks: Tick[] } {
  const total = scale.length / 7;
  const every = STEPS.find((step) => (width * step) / total >= LEAST_GAP) ?? STEPS.at(-1)!;
  const bins = new Map<string, number>();
  for (const { week, entries } of weeks) {
    const { from } = scale.stretches.findLast((stretch) => stretch.from <= week) ?? scale.stretches[0]!;
    const bin = Math.floor(Math.max(daysBetween(from, week), 0) / 7 / every);
    const day = addDays(from, bin * every * 7);
    bins.set(day, (bins.get(day) ?? 0) + entries);
  }
  return { every, ticks: [...bins].map(([day, entries]) => ({ day, entries })) };
}

/** Where stretches begin, and the first days of years, as many as leave room for their labels. */
export function yearsOf(scale: Scale, width: number): string[] {
  const step = [1, 2, 5, 10, 20].find((years) => (width * years * 365.25) / scale.length >= 56) ?? 50;
  return scale.stretches.flatMap(({ from, to }) => {
    const first = Number(from.slice(0, 4));
    const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, i) => first + i);
    const days = years
      .filter((year) => year % step === 0)
      .map((year) => `${year}-01-01`)
      .filter((day) => day >= from && day <= to);
    const room = (scale.at(days[0] ?? scale.to) - scale.at(from)) * width >= 40;
    return room ? [from, ...days] : days;
  });
}

/** Words under or over the line. */
export interface Label {
  key: string;
  x: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
}

/** What a letter takes, about, and what two labels leave between them. */
const LETTER = 6.6;
const APART = 6;

interface Room {
  left: number;
  right: number;
}

/**
 * Those of the labels that there is room for: the first of them have it before the others.
 *
 * @param taken what else stands there; it grows by what is placed
 */
export function placed(labels: readonly Label[], width: number, taken: Room[] = []): Label[] {
  return labels.filter(({ x, text, anchor }) => {
    const long = text.length * LETTER;
    const left = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2;
    const right = left + long;
    if (left < -1 || right > width + 1) return false;
    if (taken.some((one) => left < one.right + APART && one.left < right + APART)) return false;
    taken.push({ left, right });
    return true;
  });
}

/** Where a key takes the needle: an entry on or back, with Shift a marked day, a month, or an end. */
export function stepOf(
  key: string,
  shift: boolean,
  day: string,
  scale: Scale,
  days: string[],
  marked: string[],
  end: string,
): string | undefined {
  const forward = key === 'ArrowRight' || key === 'ArrowUp';
  switch (key) {
    case 'Home':
      return scale.from;
    case 'End':
      return end;
    case 'PageUp':
      return clip(addMonths(day, 1), scale.from, end);
    case 'PageDown':
      return clip(addMonths(day, -1), scale.from, end);
    case 'ArrowRight':
    case 'ArrowUp':
    case 'ArrowLeft':
    case 'ArrowDown': {
      const stops = shift ? marked : days;
      const next = forward ? stops.find((one) => one > day) : stops.findLast((one) => one < day);
      return clip(next ?? (forward ? end : scale.from), scale.from, end);
    }
    default:
      return undefined;
  }
}

const clip = (day: string, from: string, to: string) => (day < from ? from : day > to ? to : day);
