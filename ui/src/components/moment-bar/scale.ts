import { addDays, addMonths, daysBetween } from '../../lib/dates';
import type { Wire } from '../../lib/wire';

export interface Scale {
  from: string;
  to: string;
  /** Share of the line, 0 to 1. */
  at: (day: string) => number;
  dayAt: (share: number) => string;
}

/** A line of days, from the first entry to today or the last day planned. */
export function scaleOf(from: string, to: string): Scale {
  const length = Math.max(daysBetween(from, to), 1);
  const clip = (share: number) => Math.min(Math.max(share, 0), 1);
  return {
    from,
    to,
    at: (day) => clip(daysBetween(from, day) / length),
    dayAt: (share) => addDays(from, Math.round(clip(share) * length)),
  };
}

export interface Tick {
  day: string;
  entries: number;
}

const STEPS = [1, 2, 4, 13, 26, 52];
const LEAST_GAP = 4;

/** A tick a week; where the line is too short for that, as many weeks together as leaves ticks apart. */
export function ticksOf(
  weeks: Wire<'ActivityAnswer'>['weeks'],
  scale: Scale,
  width: number,
): { every: number; ticks: Tick[] } {
  const total = daysBetween(scale.from, scale.to) / 7;
  const every = STEPS.find((step) => (width * step) / total >= LEAST_GAP) ?? STEPS.at(-1)!;
  const bins = new Map<number, number>();
  for (const { week, entries } of weeks) {
    const bin = Math.floor(Math.max(daysBetween(scale.from, week), 0) / 7 / every);
    bins.set(bin, (bins.get(bin) ?? 0) + entries);
  }
  const ticks = [...bins].map(([bin, entries]) => ({ day: addDays(scale.from, bin * every * 7), entries }));
  return { every, ticks };
}

/** The first days of years, as many as leave room for their labels. */
export function yearsOf(scale: Scale, width: number): string[] {
  const first = Number(scale.from.slice(0, 4));
  const last = Number(scale.to.slice(0, 4));
  const step = [1, 2, 5, 10, 20].find((years) => (width * years) / Math.max(last - first, 1) >= 56) ?? 50;
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((year) => year % step === 0);
  const days = years.map((year) => `${year}-01-01`).filter((day) => day >= scale.from);
  const room = scale.at(days[0] ?? scale.to) * width >= 40;
  return room ? [scale.from, ...days] : days;
}

/** Where a key takes the needle: an entry on or back, a month, or an end. */
export function stepOf(
  key: string,
  shift: boolean,
  day: string,
  scale: Scale,
  days: string[],
  end: string,
): string | undefined {
  const forward = key === 'ArrowRight' || key === 'ArrowUp';
  if (key === 'Home') return scale.from;
  if (key === 'End') return end;
  if (!forward && key !== 'ArrowLeft' && key !== 'ArrowDown') return undefined;
  if (shift) return clip(addMonths(day, forward ? 1 : -1), scale.from, end);
  const next = forward ? days.find((one) => one > day) : days.findLast((one) => one < day);
  return clip(next ?? (forward ? end : scale.from), scale.from, end);
}

const clip = (day: string, from: string, to: string) => (day < from ? from : day > to ? to : day);
