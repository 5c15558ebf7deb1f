import { among, pageIn, words } from '../../lib/search';

/** What the journal shows, as its address says it. */
export interface JournalSearch {
  capability?: string;
  partner?: string;
  q?: string;
  late?: true;
  sort?: 'happened' | '-happened' | 'recorded' | '-recorded';
  page?: number;
}

const SORTS = ['happened', '-happened', 'recorded', '-recorded'] as const;

export function readJournalSearch(search: Record<string, unknown>): JournalSearch {
  return {
    capability: words(search['capability']),
    partner: words(search['partner']),
    q: words(search['q']),
    late: search['late'] === true || search['late'] === 'true' ? true : undefined,
    sort: among(SORTS, search['sort']),
    page: pageIn(search['page']),
  };
}
