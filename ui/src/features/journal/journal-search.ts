/** What the journal shows, as its address says it. */
export interface JournalSearch {
  capability?: string;
  partner?: string;
  q?: string;
  late?: true;
  sort?: 'happened' | '-happened' | 'recorded' | '-recorded';
  page?: number;
}

const words = (given: unknown): string | undefined =>
  typeof given === 'string' || typeof given === 'number' ? String(given).slice(0, 200) || undefined : undefined;

export function readJournalSearch(search: Record<string, unknown>): JournalSearch {
  const page = Number(search['page']);
  const sorts = ['happened', '-happened', 'recorded', '-recorded'] as const;
  return {
    capability: words(search['capability']),
    partner: words(search['partner']),
    q: words(search['q']),
    late: search['late'] === true || search['late'] === 'true' ? true : undefined,
    sort: sorts.find((sort) => sort === search['sort']),
    page: Number.isInteger(page) && page > 1 ? page : undefined,
  };
}
