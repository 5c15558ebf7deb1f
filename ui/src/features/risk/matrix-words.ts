import type { Wire } from '../../lib/wire';

const share = (step: number, steps: number) => (step - 0.5) / steps;

/** The exposure in the middle of a square, 0 to 100. */
const exposureOf = ({ probability, impact }: Wire<'MatrixCell'>, steps: number) =>
  100 * share(probability, steps) * share(impact, steps);

/** The shade of a square, 0 to 4. */
export function shadeOf(cell: Wire<'MatrixCell'>, steps: number): number {
  const exposure = exposureOf(cell, steps);
  return [6, 15, 30, 50].filter((least) => exposure >= least).length;
}

/** The square of those with anything in them that is the most exposed. */
export const mostExposed = (cells: Wire<'MatrixCell'>[]): Wire<'MatrixCell'> | undefined =>
  cells.filter((cell) => cell.risks.length > 0).toSorted((a, b) => exposureOf(b, 10) - exposureOf(a, 10))[0];

/** A partner’s own score, `4x4 3,3`, where there is little room, and where there is some. */
export function ownWords(own: string): { short: string; long: string } {
  const [scale = '', score = ''] = own.split(' ');
  const [probability, impact] = score.split(',');
  return {
    short: `${score} of ${scale.replace('x', '×')}`,
    long: `probability ${probability} and impact ${impact} on its own scale of ${scale.replace('x', ' × ')}`,
  };
}
