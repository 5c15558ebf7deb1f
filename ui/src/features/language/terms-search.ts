import { among, pageIn, words } from '../../lib/search';
import { SORTS } from '../../lib/thing-row';

export const STAGES = ['all', 'contested', 'agreed', 'defined', 'raised', 'withdrawn'] as const;

/** What the glossary shows, as its address says it. */
export interface TermsSearch {
  stage?: (typeof STAGES)[number];
  partner?: string;
  q?: string;
  sort?: (typeof SORTS)[number];
  page?: number;
}

export const readTermsSearch = (search: Record<string, unknown>): TermsSearch => ({
  stage: among(STAGES, search['stage']),
  partner: words(search['partner']),
  q: words(search['q']),
  sort: among(SORTS, search['sort']),
  page: pageIn(search['page']),
});
