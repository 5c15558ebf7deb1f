import { question } from '../../../lib/reading';

interface Terms {
  terms: { id: string; term: string; stage: string }[];
}

const MOST = 200;

/** The glossary, to name the words that a decision uses. */
export const getTerms = (programme: string) =>
  question<Terms>(programme, '/terms', {}, { sort: 'title', size: MOST }, 'terms to name');
