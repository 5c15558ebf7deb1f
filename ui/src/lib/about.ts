import type { Wire } from './wire';

export type About = Wire<'About'>;

/** What friction can be about, as whoever logs it says. */
export const ABOUT: readonly (readonly [about: About, text: string])[] = [
  ['JURISDICTION', 'Who is in charge'],
  ['COST', 'Who pays'],
  ['OTHER', 'Something else'],
];

export const aboutSays = (about: About): string => ABOUT.find(([one]) => one === about)![1];
