import { describe, expect, it } from 'vitest';
import { counts, decision, row, stance, stand } from './fixture';
import { callInOf, headOf, stageNote, standfirst, statusOf, waitsForOf } from './stages';
import { whereItStands } from './where-it-stands';

const DAY = '2015-03-26';
const name = (partner: string) => ({ castlereach: 'Castlereach', 'marlow-heath': 'Marlow Heath' })[partner] ?? partner;

describe('the register', () => {
  it('opens with a sentence of what matters', () => {
    expect(standfirst(counts({ all: 55, open: 13, waiting: 6, windowsClosingNextDay: 3 }), false)).toBe(
      'Thirteen are open. Six wait for a partner’s position, and three call-in windows close tomorrow.',
    );
    expect(standfirst(counts({ all: 1, open: 1, waiting: 1 }), true)).toBe(
      'One is open. One waits for a partner’s position.',
    );
    expect(standfirst(counts(), false)).toBe('No decision is logged yet.');
  });

  it('says where a decision stands in a word or two', () => {
    expect(statusOf(row({ overdueDays: 13 }), DAY)).toEqual({ says: '13 days over', tone: 'late' });
    expect(statusOf(row({ neededBy: '2015-03-27' }), DAY).says).toBe('Due tomorrow');
    expect(statusOf(row({ waitingDays: 5 }), DAY).says).toBe('Waiting 5 days');
    expect(statusOf(row({ stage: 'HELD', stances: [stance('castlereach', 'OBJECT')] }), DAY).says).toBe('Objected');
    expect(statusOf(row({ stage: 'HELD', calledIn: { partner: 'castlereach', on: DAY } }), DAY).says).toBe('Called in');
    expect(
      statusOf(row({ stage: 'HELD', stances: [stance('castlereach', 'SUPPORT_WITH_CONDITIONS')] }), DAY).says,
    ).toBe('Condition open');
  });

  it('waits for nobody in a record of the past', () => {
    expect(statusOf(row({ neededBy: '2015-03-27' }), DAY, true).says).toBe('Proposed');
    expect(headOf('WAITING', true)).toBe('Proposed; the record gives no outcome');
    expect(headOf('WAITING', false)).toBe('Waiting for a position');
    expect(stageNote('WAITING', [row({ overdueDays: 9 })], DAY, true)).toBe('one decision');
    expect(standfirst(counts({ all: 9, open: 8, waiting: 8, final: 1 }), false, true)).toBe(
      'The record has nine decisions; by what it says, one is jointly final.',
    );
    expect(whereItStands(decision({ neededBy: '2014-01-09' }), DAY, name, true)).toEqual({
      strong: 'Proposed, and needed by 9 January 2014.',
      rest: 'The record gives no outcome, and no position of Marlow Heath.',
    });
  });

  it('says until when it can be called in', () => {
    expect(callInOf(row(), DAY)).toEqual({ says: 'Opens when taken', faint: true });
    expect(callInOf(row({ takenOn: DAY, callInEnds: '2015-03-31T10:00' }), DAY).ends).toBe('2015-03-31T10:00');
    expect(callInOf(row({ takenOn: DAY, callInEnds: '2015-03-10T10:00', callInPassed: true }), DAY).says).toBe(
      'Passed 10 Mar',
    );
  });

  it('names for whom it waits', () => {
    expect(waitsForOf(row(), name)).toBe('Marlow Heath');
    expect(waitsForOf(row({ waitsFor: [] }), name)).toBe('No one');
    const three = ['a', 'b', 'c'];
    expect(waitsForOf(row({ waitsFor: three, stances: three.map((one) => stance(one)) }), name)).toBe(
      'All three partners',
    );
  });
});

describe('a decision’s page', () => {
  it('opens with what stands between it and being final', () => {
    expect(
      whereItStands(
        decision({
          stage: 'HELD',
          partners: [
            stand({ stance: 'SUPPORT', final: { state: 'FROM', from: '2015-03-27T17:00' } }),
            stand({ partner: 'marlow-heath', stance: 'SUPPORT_WITH_CONDITIONS' }),
            stand({ partner: 'thornbury-park', stance: 'OBJECT' }),
          ],
        }),
        DAY,
        name,
      ),
    ).toEqual({
      strong: 'Taken, and not yet jointly final.',
      rest: 'One condition is open and one partner objects; Castlereach’s own call-in ends tomorrow at 17:00.',
    });
  });

  it('says how long past its day it is', () =>
    expect(whereItStands(decision({ neededBy: '2015-03-20', overdueDays: 6 }), DAY, name)).toEqual({
      strong: 'Proposed, and six days past the date it was needed.',
      rest: 'Marlow Heath has taken no position.',
    }));
});
