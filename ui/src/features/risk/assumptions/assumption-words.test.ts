import { describe, expect, it } from 'vitest';
import type { Wire } from '../../../lib/wire';
import { actionsOn } from './assumption-actions';
import { assumptionKind } from './assumption-kind';
import { standfirst, statusOf, whereItStands } from './assumption-words';

const DAY = '2015-03-26';
const assumption = (given: Partial<Wire<'AssumptionRow'>> = {}): Wire<'AssumptionRow'> => ({
  id: 'a',
  ref: 'A-9',
  partner: 'cr',
  visibility: 'SHARED',
  happenedOn: '2015-03-20',
  precision: 'DAY',
  stage: 'OPEN',
  statement: 'Every borough scans its own files',
  confidence: 'LOW',
  position: 9,
  recordedAt: '2015-03-20T09:00:00Z',
  ...given,
});

describe('assumptions', () => {
  it('open with what was not tested, and what failed', () => {
    expect(standfirst({ open: 3, held: 1, failed: 1, overdue: 2, withdrawn: 0, all: 5 })).toBe(
      'Three are not tested yet, two past the day of the test; one failed.',
    );
    expect(standfirst({ open: 0, held: 2, failed: 0, overdue: 0, withdrawn: 0, all: 2 })).toBe(
      'All were tested, and held.',
    );
  });

  it('tell in words how late their test is', () => {
    expect(statusOf(assumption({ testBy: '2015-03-20', overdueDays: 6 }), DAY)).toEqual({
      says: 'Test 6 days over',
      tone: 'late',
    });
    expect(statusOf(assumption({ testBy: '2015-03-27' }), DAY).says).toBe('Test tomorrow');
    expect(whereItStands(assumption({ testBy: '2015-03-20', overdueDays: 6 }), DAY, () => 'Castlereach')).toEqual({
      strong: 'Taken for true, and not tested yet.',
      rest: 'Assumed by Castlereach with low confidence. Its test is six days over.',
    });
  });

  it('can be tested again', () => {
    const tested = assumption({ stage: 'HELD', tested: { outcome: 'HELD', on: DAY, how: 'Asked.' } });
    expect(actionsOn(tested, ['cr'])[0]).toMatchObject({ name: 'test', text: 'It was tested again' });
    expect(actionsOn(assumption({ stage: 'WITHDRAWN' }), ['cr'])).toEqual([]);
  });
});

describe('one line of an assumption', () => {
  it('may say how sure one is, and by when it is tested', () =>
    expect(assumptionKind.readLine!('Boroughs scan, low confidence, test by 1 June, yesterday', DAY, [])).toEqual({
      fields: { confidence: 'LOW', testBy: '1 June' },
      rest: 'Boroughs scan, yesterday',
    }));

  it('leaves a test by something that is no day alone', () =>
    expect(assumptionKind.readLine!('It stands the test by fire', DAY, []).rest).toBe('It stands the test by fire'));
});
