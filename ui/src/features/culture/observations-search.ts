import { among, pageIn, words } from '../../lib/search';
import { SORTS } from '../../lib/thing-row';

export const STAGES = ['all', 'open', 'resolved', 'helped', 'withdrawn'] as const;

/** What the register of observations shows, as its address says it. */
export interface ObservationsSearch {
  stage?: (typeof STAGES)[number];
  /** Two partners, with a comma between. */
  between?: string;
  q?: string;
  sort?: (typeof SORTS)[number];
  page?: number;
}

export const readObservationsSearch = (search: Record<string, unknown>): ObservationsSearch => ({
  stage: among(STAGES, search['stage']),
  between: words(search['between']),
  q: words(search['q']),
  sort: among(SORTS, search['sort']),
  page: pageIn(search['page']),
});
