import { expect, test } from 'vitest';
import type { Wire } from '../../lib/wire';
import { answers, standfirst, steps } from './over-time';

const course = (id: string, proposedOn: string, more: Partial<Wire<'Course'>> = {}): Wire<'Course'> => ({
  id,
  ref: `D-${id}`,
  title: id,
  partner: 'sutton',
  stage: 'WAITING',
  proposedOn,
  ...more,
});

test('a line rises by as many as came to it on a day, and never falls', () => {
  const all = [course('2', '2014-02-01'), course('1', '2014-01-01'), course('3', '2014-02-01')];
  expect(steps(all, (it) => it.proposedOn).map(({ on, n }) => [on, n])).toEqual([
    ['2014-01-01', 1],
    ['2014-02-01', 3],
  ]);
  expect(steps(all, (it) => it.takenOn)).toEqual([]);
});

test('the sentence says how many are final and for whom the longest waits', () => {
  const decisions = [course('1', '2014-01-01', { finalOn: '2014-01-09' }), course('2', '2014-02-01')];
  const waits = { partner: 'merton', asked: 1, answered: 0, waiting: 1, longestWaitingDays: 26, asks: [] };
  expect(standfirst({ decisions, partners: [waits] }, () => 'Merton')).toBe(
    'Of two decisions put forward, one is jointly final. The longest wait is for Merton: 26 days.',
  );
  expect(standfirst({ decisions: [], partners: [] }, String)).toBe('No decision had been put forward by this day.');
});

test('what a partner usually takes, and at longest, is found among what it was asked', () => {
  const asks = [
    { decision: '1', days: 30 },
    { decision: '2', days: 4 },
    { decision: '3', days: 1 },
    { decision: '4', waitingDays: 1 },
    { decision: '5' },
  ];
  expect(answers(asks).map((it) => it.says)).toEqual([
    'after 30 days, the longest',
    'after 4 days, the usual',
    'after 1 day',
    'waiting for 1 day',
    'none taken',
  ]);
});
