import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

const MOST = 200;

/** The glossary, to name the words that a decision uses. */
export const getTerms = (programme: string) =>
  question<Wire<'TermsAnswer'>>(programme, '/terms', {}, { sort: 'title', size: MOST }, 'terms to name');
