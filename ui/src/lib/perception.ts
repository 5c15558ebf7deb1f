import type { Clocks } from './moment';
import { question } from './reading';
import type { Wire } from './wire';

export type Theme = keyof Wire<'Themes'>;

/** The largest gap that a scale of 1 to 4 can have. */
export const LARGEST_GAP = 1.5;

/** What is asked, in our own words, on the themes of the Partnership Assessment Tool. */
export const STATEMENTS: readonly (readonly [Theme, name: string, statement: string])[] = [
  ['need', 'Need', 'We need this partnership.'],
  ['purpose', 'Purpose', 'We agree on what it is for.'],
  ['commitment', 'Commitment', 'Every partner does what it said it would.'],
  ['trust', 'Trust', 'We can say what goes wrong without paying for it.'],
  ['arrangements', 'Arrangements', 'It is clear who decides what, and that works.'],
  ['learning', 'Learning', 'We look back together, and change what we do.'],
];

/** The theme on which views differ most, with its gap; the first of those that are alike. */
export function widest(gaps: Wire<'Themes'>): { name: string; gap: number } {
  const [first, ...rest] = STATEMENTS.map(([theme, name]) => ({ name, gap: gaps[theme] }));
  return rest.reduce((most, one) => (one.gap > most.gap ? one : most), first!);
}

/** One decimal would hide small gaps. */
export const figures = (value: number): string => value.toFixed(2);

/** The last surveys that were closed. */
export const getClosedSurveys = (programme: string, clocks: Clocks) =>
  question<Wire<'SurveysAnswer'>>(programme, '/surveys', clocks, {
    stage: 'closed',
    sort: '-happened',
    size: 20,
  });
