import type { Query } from '../../../lib/http';
import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Terms } from '../wire';

/** The glossary: each term, and what each partner means by it. */
export const getTerms = (programme: string, query: Query, clocks: Clocks) =>
  question<Terms>(programme, '/terms', clocks, query);

/** Only the counts. */
export const getTermCounts = (programme: string, clocks: Clocks) => getTerms(programme, { size: 1 }, clocks);
