import { describe, expect, it } from 'vitest';
import type { Wire } from '../../lib/wire';
import { confirming, found, place, working } from './import-words';

const file = (given: Partial<Wire<'Import'>>): Wire<'Import'> => ({
  id: 'a',
  kind: 'risks',
  name: 'log.csv',
  stage: 'CHECKED',
  rows: 5000,
  examples: 0,
  columns: [],
  constants: {},
  done: 0,
  total: 5000,
  fresh: 0,
  there: 0,
  faulty: 0,
  problems: 0,
  first: 0,
  last: 0,
  ...given,
});

describe('what an import says', () => {
  it('names what the check found, and leaves out what there is none of', () => {
    expect(found(file({ fresh: 4963, faulty: 37 }))).toBe('4,963 rows are new and 37 rows have problems.');
    expect(found(file({ there: 1 }))).toBe('No rows are new and one row is already there.');
    expect(found(file({ fresh: 1, there: 2, faulty: 1 }))).toBe(
      'One row is new, two rows are already there and one row has a problem.',
    );
  });

  it('says on the button what will be recorded', () => {
    expect(confirming(file({ fresh: 4963, faulty: 37 }))).toBe('Record 4,963 entries, without the faulty rows');
    expect(confirming(file({ fresh: 1 }))).toBe('Record 1 entry');
  });

  it('says how far it has come', () => {
    expect(working(file({ stage: 'CHECKING', done: 1200 }))).toBe('1,200 of 5,000 rows checked');
    expect(working(file({ stage: 'STORING', done: 1000, total: 4963 }))).toBe('1,000 of 4,963 entries written');
  });

  it('places a problem at its cell, or at its row', () => {
    const problem = { row: 17, cell: '', heading: '', value: '', says: 'The same as row 3.' };
    expect(place(problem)).toBe('Row 17');
    expect(place({ ...problem, cell: 'F17' })).toBe('F17');
  });
});
