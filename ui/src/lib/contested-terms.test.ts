import { describe, expect, it } from 'vitest';
import { usedIn } from './contested-terms';

const term = (words: string) => ({ id: words, ref: 'T-1', term: words, definitions: [] });
const used = (words: string, ...texts: (string | undefined)[]) => usedIn([term(words)], texts).length === 1;

describe('a contested term', () => {
  it('is found as a whole word, in either case', () => {
    expect(used('Host', 'Castlereach is to host it.')).toBe(true);
    expect(used('host', undefined, 'Who is the HOST?')).toBe(true);
    expect(used('Host', 'A ghost of a chance, hosting nobody')).toBe(false);
  });

  it('is found in the plural, and in several words', () => {
    expect(used('Saving', 'The savings are not shown')).toBe(true);
    expect(used('Go-live', 'Records may not move before go-live')).toBe(true);
    expect(used('Lead authority', 'the lead authority’s fees')).toBe(true);
  });

  it('is not made of two texts', () =>
    expect(used('lead authority', 'who will lead', 'authority to spend')).toBe(false));
});
