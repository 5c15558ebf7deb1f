import { describe, expect, it } from 'vitest';
import type { Wire } from '../../../lib/wire';
import { actionsOn } from './issue-actions';
import { issueKind } from './issue-kind';
import { standfirst, statusOf, whereItStands } from './issue-words';

const DAY = '2015-03-26';
const issue = (given: Partial<Wire<'IssueRow'>> = {}): Wire<'IssueRow'> => ({
  id: 'i',
  ref: 'I-9',
  partner: 'cr',
  visibility: 'SHARED',
  happenedOn: '2015-03-20',
  precision: 'DAY',
  stage: 'OPEN',
  title: 'Two weeks of permits were lost',
  kind: 'CONCERN',
  priority: 'HIGH',
  position: 9,
  recordedAt: '2015-03-20T09:00:00Z',
  ...given,
});

describe('issues', () => {
  it('open with what waits for an answer', () => {
    expect(standfirst({ open: 2, answered: 1, closed: 4, withdrawn: 0, all: 7 })).toBe(
      'Two wait for an answer; one is answered and not closed.',
    );
    expect(standfirst({ open: 0, answered: 0, closed: 4, withdrawn: 0, all: 4 })).toBe(
      'None is open. Those that were closed are kept.',
    );
    expect(standfirst({ open: 0, answered: 0, closed: 0, withdrawn: 0, all: 0 })).toBe('No issue is logged yet.');
  });

  it('say how long they have waited', () => {
    expect(statusOf(issue(), DAY).says).toBe('Open 6 days');
    expect(whereItStands(issue(), DAY, () => 'Castlereach')).toEqual({
      strong: 'Open for 6 days.',
      rest: 'Concern of Castlereach. Nobody has answered it.',
    });
  });

  it('can be answered and closed only while they stand', () => {
    const names = (stage: Wire<'IssueRow'>['stage']) => actionsOn(issue({ stage }), ['cr']).map((one) => one.name);
    expect(names('OPEN')).toEqual(['answer', 'close', 'correct', 'withdraw']);
    expect(names('ANSWERED')).toEqual(['answer', 'close', 'correct', 'withdraw']);
    expect(names('CLOSED')).toEqual(['correct', 'withdraw']);
    expect(names('WITHDRAWN')).toEqual([]);
    expect(actionsOn(issue(), [])).toEqual([]);
  });
});

describe('one line of an issue', () => {
  it('may say how pressing it is, and which risk it came from', () =>
    expect(issueKind.readLine!('Permits were lost, high priority, from r-52, yesterday', DAY, [])).toEqual({
      fields: { priority: 'HIGH', ref: 'R-52' },
      rest: 'Permits were lost, yesterday',
    }));

  it('leaves a title that speaks of priority alone', () =>
    expect(issueKind.readLine!('The high priority routes are closed', DAY, []).rest).toBe(
      'The high priority routes are closed',
    ));
});
