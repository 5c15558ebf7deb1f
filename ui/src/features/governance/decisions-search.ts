import { among, pageIn, words } from '../../lib/search';

export const STAGES = ['open', 'waiting', 'in-call-in', 'held', 'final', 'ended', 'all'] as const;
export const SORTS = ['needed', '-needed', 'proposed', '-proposed', 'title', 'recorded', '-recorded', 'ref'] as const;
export const GROUPS = ['stage', 'arrangement', 'none'] as const;

/** What the register shows, as its address says it. What is absent is the default. */
export interface DecisionsSearch {
  stage?: (typeof STAGES)[number];
  waitsFor?: string;
  arrangement?: string;
  q?: string;
  sort?: (typeof SORTS)[number];
  group?: (typeof GROUPS)[number];
  page?: number;
}

export function readDecisionsSearch(search: Record<string, unknown>): DecisionsSearch {
  return {
    stage: among(STAGES, search['stage']),
    waitsFor: words(search['waitsFor']),
    arrangement: words(search['arrangement']),
    q: words(search['q']),
    sort: among(SORTS, search['sort']),
    group: among(GROUPS, search['group']),
    page: pageIn(search['page']),
  };
}
