import { addMonths, daysBetween } from '../../lib/dates';

/** Where a day stands across a chart, in pixels. */
export function across(from: string, to: string, left: number, right: number): (day: string) => number {
  const days = Math.max(daysBetween(from, to), 1);
  return (day) => left + ((right - left) * Math.min(Math.max(daysBetween(from, day), 0), days)) / days;
}

/** Values for a few grid lines from nought, in round steps, the last at or above the greatest. */
export function gridTo(greatest: number): number[] {
  const tens = 10 ** Math.max(Math.floor(Math.log10(greatest / 5)), 0);
  const step = [1, 2, 5, 10].map((one) => one * tens).find((one) => greatest / one <= 5)!;
  const lines = Math.max(1, Math.ceil(greatest / step));
  return Array.from({ length: lines + 1 }, (_, i) => i * step);
}

const LEAST_APART = 76;

/** The first day, and the firsts of as many months or years as leave room for their names. */
export function monthsAcross(from: string, to: string, width: number): string[] {
  const step = [1, 3, 6, 12, 24, 60, 120].find(
    (months) => (width * months * 30.44) / Math.max(daysBetween(from, to), 1) >= LEAST_APART,
  );
  const every = step ?? 240;
  const months: string[] = [];
  for (let month = `${from.slice(0, 4)}-01-01`; month <= to; month = addMonths(month, every)) {
    if (month > from) months.push(month);
  }
  return months;
}

/**
 * Bars that overlap stand in lanes beneath each other; a bar takes the first lane that is free.
 *
 * @returns the lane of each, from 0
 */
export function lanesOf(bars: readonly { from: number; to: number }[], gap: number): number[] {
  const ends: number[] = [];
  return bars.map(({ from, to }) => {
    const free = ends.findIndex((end) => end + gap <= from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = to;
    return lane;
  });
}
