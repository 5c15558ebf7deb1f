import type { Clocks } from './moment';
import { question } from './reading';
import type { Wire } from './wire';

const MOST = 500;

/** The terms that partners contested at that moment, each with what they meant by it. */
export const getContestedTerms = (programme: string, clocks: Clocks) =>
  question<Wire<'TermsAnswer'>>(programme, '/terms', clocks, { stage: 'contested', size: MOST }, 'contested');

/** Those of these terms that a text uses: the whole word, in either case, in the singular or the plural. */
export function usedIn(
  terms: Wire<'ContestedTerm'>[],
  texts: readonly (string | undefined)[],
): Wire<'ContestedTerm'>[] {
  const said = ` ${texts
    .filter(Boolean)
    .map((text) => bare(text!))
    .join('  ')} `;
  return terms.filter(({ term }) => {
    const word = bare(term);
    return word !== '' && (said.includes(` ${word} `) || said.includes(` ${word}s `));
  });
}

/** Its words in small letters with one space between. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ');
