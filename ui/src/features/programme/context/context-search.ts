import { among, pageIn, words } from '../../../lib/search';
import { SORTS } from '../../../lib/thing-row';

export const STAGES = ['all', 'withdrawn'] as const;
export const CONTEXT_SORTS = [...SORTS, 'pounds', '-pounds'] as const;
const KINDS = ['ELECTION', 'CONTROL', 'FUNDING', 'LAW', 'OTHER'] as const;

/** What the register of what happened around the programme shows, as its address says it. */
export interface ContextSearch {
  stage?: (typeof STAGES)[number];
  kind?: (typeof KINDS)[number];
  partner?: string;
  q?: string;
  sort?: (typeof CONTEXT_SORTS)[number];
  page?: number;
}

export const readContextSearch = (search: Record<string, unknown>): ContextSearch => ({
  stage: among(STAGES, search['stage']),
  kind: among(KINDS, search['kind']),
  partner: words(search['partner']),
  q: words(search['q']),
  sort: among(CONTEXT_SORTS, search['sort']),
  page: pageIn(search['page']),
});
