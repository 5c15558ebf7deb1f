import { describe, expect, it } from 'vitest';
import { cameBack, cameFrom, confirming, found, place, standing, takingBack, working } from './import-words';
import type { Wire } from '../../lib/wire';

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
  by: 'officer',
  at: '2026-11-30T09:00:00Z',
  mayTakeBack: false,
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

  it('says what was recorded by whom, and how it stands', () => {
    const recorded = file({ fresh: 1, first: 1204, last: 1204 });
    expect(cameFrom(recorded)).toBe('From log.csv, brought in by officer on 30 November 2026: entry 1,204.');
    expect(standing(recorded)).toBe('1 entry, by officer on 30 November 2026.');
  });

  it('says how much taking back will withdraw, and what it came to', () => {
    expect(takingBack(file({ first: 1001, last: 1200 }))).toContain('200 entries of log.csv will be withdrawn.');
    const takenBack = { by: 'office', withdrawn: 198, gone: 1, kept: 1, first: 1300, last: 1497 };
    expect(cameBack(file({ takenBack }))).toBe(
      'log.csv was taken back by office, in entries 1,300 to 1,497. One entry had been withdrawn before. One entry was kept. Its rows can be imported again.',
    );
    expect(cameBack(file({ takenBack: { ...takenBack, withdrawn: 0, gone: 0, kept: 2, first: 0, last: 0 } }))).toBe(
      'log.csv was taken back by office. Two entries were kept.',
    );
    expect(standing(file({ fresh: 200, takenBack }))).toContain('Taken back.');
  });

  it('says how far a taking back has come', () => {
    expect(working(file({ stage: 'TAKING_BACK', done: 1200 }))).toBe('1,200 of 5,000 entries looked through');
    expect(working(file({ stage: 'WITHDRAWING', done: 1000 }))).toBe('1,000 of 5,000 withdrawals written');
  });
});
