import type { Point } from './wire';

interface Places {
  x: (day: string) => number;
  y: (index: number) => number;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A line from point to point; it breaks off where there is no number. */
export function lineOf(points: Point[], which: 'index' | 'knownThen', { x, y }: Places): string {
  let path = '';
  let drawn = false;
  for (const point of points) {
    const value = point[which];
    if (value !== undefined) path += `${drawn ? 'L' : 'M'}${round(x(point.on))} ${round(y(value))}`;
    drawn = value !== undefined;
  }
  return path;
}

/** What lies between what is known now and what was known then. */
export function betweenOf(points: Point[], { x, y }: Places): string {
  const at = (on: string, value: number) => `${round(x(on))} ${round(y(value))}`;
  let path = '';
  let there: string[] = [];
  let behind: string[] = [];
  const close = () => {
    if (there.length > 1) path += `M${there.join('L')}L${behind.toReversed().join('L')}Z`;
    there = [];
    behind = [];
  };
  for (const { on, index, knownThen } of points) {
    if (index === undefined || knownThen === undefined) close();
    else {
      there.push(at(on, index));
      behind.push(at(on, knownThen));
    }
  }
  close();
  return path;
}
