import { among, pageIn, words } from '../../../lib/search';
import { SORTS } from '../../../lib/thing-row';

export const STAGES = ['all', 'agreed', 'promised', 'met', 'withdrawn'] as const;
export const DEPENDENCY_SORTS = [...SORTS, 'needed', '-needed'] as const;

/** What the register of dependencies shows, as its address says it. */
export interface DependenciesSearch {
  stage?: (typeof STAGES)[number];
  giver?: string;
  receiver?: string;
  q?: string;
  sort?: (typeof DEPENDENCY_SORTS)[number];
  page?: number;
}

export const readDependenciesSearch = (search: Record<string, unknown>): DependenciesSearch => ({
  stage: among(STAGES, search['stage']),
  giver: words(search['giver']),
  receiver: words(search['receiver']),
  q: words(search['q']),
  sort: among(DEPENDENCY_SORTS, search['sort']),
  page: pageIn(search['page']),
});
