import { among, pageIn } from '../../lib/search';

/** Which two days are compared, and by which clock. */
export interface CompareSearch {
  from?: string;
  to?: string;
  on?: 'happened' | 'recorded';
  page?: number;
}

const day = (given: unknown): string | undefined =>
  typeof given === 'string' && /^\d{4}-\d\d-\d\d$/.test(given) && !Number.isNaN(Date.parse(given)) ? given : undefined;

export const readCompareSearch = (search: Record<string, unknown>): CompareSearch => ({
  from: day(search['from']),
  to: day(search['to']),
  on: among(['happened', 'recorded'] as const, search['on']),
  page: pageIn(search['page']),
});
