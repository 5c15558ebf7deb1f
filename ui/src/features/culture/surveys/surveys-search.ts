import { among, pageIn, words } from '../../../lib/search';
import { SORTS } from '../../../lib/thing-row';

export const STAGES = ['all', 'open', 'closed', 'withdrawn'] as const;

/** What the register of surveys shows, as its address says it. */
export interface SurveysSearch {
  stage?: (typeof STAGES)[number];
  q?: string;
  sort?: (typeof SORTS)[number];
  page?: number;
}

export const readSurveysSearch = (search: Record<string, unknown>): SurveysSearch => ({
  stage: among(STAGES, search['stage']),
  q: words(search['q']),
  sort: among(SORTS, search['sort']),
  page: pageIn(search['page']),
});
