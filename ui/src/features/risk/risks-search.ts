import { among, pageIn, words } from '../../lib/search';

export const STAGES = ['standing', 'open', 'escalated', 'materialised', 'closed', 'withdrawn', 'all'] as const;
export const SORTS = [
  '-exposure',
  'exposure',
  'review',
  'title',
  '-title',
  '-happened',
  'happened',
  '-recorded',
  'recorded',
  'ref',
] as const;
export const NATURES = ['RISK', 'OPPORTUNITY'] as const;

/** What the register of risks shows, as its address says it. */
export interface RisksSearch {
  stage?: (typeof STAGES)[number];
  nature?: (typeof NATURES)[number];
  category?: string;
  partner?: string;
  q?: string;
  sort?: (typeof SORTS)[number];
  page?: number;
}

export const readRisksSearch = (search: Record<string, unknown>): RisksSearch => ({
  stage: among(STAGES, search['stage']),
  nature: among(NATURES, search['nature']),
  category: words(search['category']),
  partner: words(search['partner']),
  q: words(search['q']),
  sort: among(SORTS, search['sort']),
  page: pageIn(search['page']),
});

/** What the matrix shows: `cell` is the probability and the impact of the one that is open. */
export interface MatrixSearch {
  nature?: (typeof NATURES)[number];
  partner?: string;
  cell?: string;
}

export const readMatrixSearch = (search: Record<string, unknown>): MatrixSearch => ({
  nature: among(NATURES, search['nature']),
  partner: words(search['partner']),
  cell: words(search['cell']),
});
