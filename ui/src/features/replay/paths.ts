import type { Day } from './day';

type Place = (value: number) => number;

const round = (value: number) => Math.round(value * 10) / 10;

/** A line from day to day; it breaks off where there is no number. */
export function lineOf(values: Float64Array | Int32Array, from: Day, to: Day, x: Place, y: Place): string {
  const parts: string[] = [];
  let drawn = false;
  let before = NaN;
  let left = NaN;
  for (let day = from; day <= to; day++) {
    const value = values[day]!;
    if (value !== value) {
      drawn = false;
      continue;
    }
    const height = round(y(value));
    const across = round(x(day));
    const still = drawn && height === before && day < to && round(y(values[day + 1]!)) === height;
    // Of several days in one pixel those are drawn that are seen.
    const within = drawn && day < to && across - left < 1 && Math.abs(height - before) < 1;
    if (still || within) continue;
    parts.push(`${drawn ? 'L' : 'M'}${across} ${height}`);
    drawn = true;
    before = height;
    left = across;
  }
  return parts.join('');
}

/** A stair from day to day, as counts go. */
export function stairOf(values: Int32Array, from: Day, to: Day, x: Place, y: Place): string {
  const parts = [`M${round(x(from))} ${round(y(values[from]!))}`];
  let left = NaN;
  for (let day = from + 1; day <= to; day++) {
    if (values[day] === values[day - 1]) continue;
    // Of several steps in one pixel the last is drawn.
    const across = Math.round(x(day));
    if (across === left) parts.pop();
    parts.push(`H${across}V${round(y(values[day]!))}`);
    left = across;
  }
  return `${parts.join('')}H${round(x(to))}`;
}

/** What lies between two lines, where they part. */
export function betweenOf(
  one: Float64Array | Int32Array,
  other: Float64Array | Int32Array,
  to: Day,
  x: Place,
  y: Place,
  stair = false,
): string {
  let path = '';
  for (let day = 0; day <= to; day++) {
    if (!apart(one[day]!, other[day]!)) continue;
    const from = Math.max(day - 1, 0);
    while (day <= to && apart(one[day]!, other[day]!)) day++;
    const end = Math.min(day, to);
    const there: string[] = [];
    const behind: string[] = [];
    for (let at = from; at <= end; at++) {
      if (one[at] !== one[at] || other[at] !== other[at]) continue;
      if (stair && at > from) {
        there.push(`${round(x(at))} ${round(y(one[at - 1]!))}`);
        behind.push(`${round(x(at))} ${round(y(other[at - 1]!))}`);
      }
      there.push(`${round(x(at))} ${round(y(one[at]!))}`);
      behind.push(`${round(x(at))} ${round(y(other[at]!))}`);
    }
    if (there.length > 1) path += `M${there.join('L')}L${behind.reverse().join('L')}Z`;
  }
  return path;
}

const apart = (one: number, other: number) => Math.abs(one - other) > 0.05;

/** The greatest of some numbers up to a day. */
export function greatest(values: Float64Array | Int32Array, to: Day): number {
  let most = 0;
  for (let day = 0; day <= to; day++) if (values[day]! > most) most = values[day]!;
  return most;
}
