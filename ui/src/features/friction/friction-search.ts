import { words } from '../../lib/search';

/** Which pair is on view, as the address says it: two partners with a comma between. */
export interface FrictionSearch {
  between?: string;
}

export const readFrictionSearch = (search: Record<string, unknown>): FrictionSearch => ({
  between: words(search['between']),
});
