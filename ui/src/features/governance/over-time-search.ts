import { among, words } from '../../lib/search';

export const KEYS = ['proposed', 'taken', 'final', 'reversed'] as const;

/** Which number of the page is open: that of a line, or those of a partner. */
export interface OverTimeSearch {
  line?: (typeof KEYS)[number];
  partner?: string;
}

export const readOverTimeSearch = (search: Record<string, unknown>): OverTimeSearch => ({
  line: among(KEYS, search['line']),
  partner: words(search['partner']),
});
