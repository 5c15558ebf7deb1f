import { among, pageIn, words } from '../../../lib/search';
import { SORTS } from '../../../lib/thing-row';

export const STAGES = ['all', 'open', 'failed', 'held', 'withdrawn'] as const;
export const ASSUMPTION_SORTS = [...SORTS, 'test-by', 'confidence', '-confidence'] as const;
const CONFIDENCES = ['HIGH', 'MEDIUM', 'LOW'] as const;

/** What the register of assumptions shows, as its address says it. */
export interface AssumptionsSearch {
  stage?: (typeof STAGES)[number];
  confidence?: (typeof CONFIDENCES)[number];
  partner?: string;
  q?: string;
  sort?: (typeof ASSUMPTION_SORTS)[number];
  page?: number;
}

export const readAssumptionsSearch = (search: Record<string, unknown>): AssumptionsSearch => ({
  stage: among(STAGES, search['stage']),
  confidence: among(CONFIDENCES, search['confidence']),
  partner: words(search['partner']),
  q: words(search['q']),
  sort: among(ASSUMPTION_SORTS, search['sort']),
  page: pageIn(search['page']),
});
