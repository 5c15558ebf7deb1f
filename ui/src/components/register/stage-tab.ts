import type { TabOf } from './tabs';

/**
 * Makes the tabs of a register that is told apart by its stages.
 *
 * @param stage the one on view
 * @param first the one that an address without a stage shows
 */
export const stageTab =
  <Search extends { stage?: string }>(stage: string, first: string) =>
  (text: string, n: number, to: Search): TabOf<Search> => ({ text, n, to, current: stage === (to.stage ?? first) });
