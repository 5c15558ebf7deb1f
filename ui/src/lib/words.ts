const SMALL =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

const figures = new Intl.NumberFormat('en-GB');

/** `1,204`. */
export const figure = (n: number): string => figures.format(n);

/** `six`, and figures above twenty. */
export const inWords = (n: number): string => SMALL[n] ?? figure(n);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `six decisions`, `one decision`. */
export const count = (n: number, one: string, many = `${one}s`): string => `${inWords(n)} ${n === 1 ? one : many}`;

/** Days as people say them: `19 days`, `5 months`, `8 years`. */
export function duration(days: number): string {
  if (days < 60) return `${days} ${days === 1 ? 'day' : 'days'}`;
  if (days < 730) return `${Math.round(days / 30.44)} months`;
  return `${Math.floor(days / 365.25)} years`;
}

/** `Ashbourne Vale, Castlereach and Thornbury Park`. */
export const list = (names: readonly string[]): string => listOf.format(names);

const listOf = new Intl.ListFormat('en-GB', { type: 'conjunction' });
