import type { Query } from '../../../lib/http';
import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

/** The glossary: each term, and what each partner means by it. */
export const getTerms = (programme: string, query: Query, clocks: Clocks) =>
  question<Wire<'TermsAnswer'>>(programme, '/terms', clocks, query);

/** Only the counts. */
export const getTermCounts = (programme: string, clocks: Clocks) => getTerms(programme, { size: 1 }, clocks);
