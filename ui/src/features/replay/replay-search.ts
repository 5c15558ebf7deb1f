import { among, words } from '../../lib/search';

/** Which clocks are on view. */
export const CLOCKS = ['then', 'hindsight', 'both'] as const;

export type Clocks = (typeof CLOCKS)[number];

/** Days a second. */
export const SPEEDS = [1, 3, 7, 14, 28, 91] as const;

export type Speed = (typeof SPEEDS)[number];

export const USUAL_SPEED: Speed = 7;

/** What the replay shows beside the moment, as its address says it. */
export interface ReplaySearch {
  clocks?: Clocks;
  /** Two partners with a comma between; the whole programme where it is left out. */
  between?: string;
  speed?: Speed;
}

export const readReplaySearch = (search: Record<string, unknown>): ReplaySearch => ({
  clocks: among(CLOCKS, search['clocks']),
  between: words(search['between']),
  speed: SPEEDS.find((speed) => speed === Number(search['speed'])),
});
