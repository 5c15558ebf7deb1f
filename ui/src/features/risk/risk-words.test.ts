import { describe, expect, it } from 'vitest';
import type { Wire } from '../../lib/wire';
import { actionsOn } from './actions-on';
import { riskKind } from './log/risk-kind';
import { mostExposed, ownWords, shadeOf } from './matrix-words';
import { responsesTo, standfirst, statusOf, whereItStands } from './risk-words';

const DAY = '2015-03-26';
const risk = (given: Partial<Wire<'RiskRow'>> = {}): Wire<'RiskRow'> => ({
  id: 'r',
  ref: 'R-3',
  partner: 'cr',
  visibility: 'SHARED',
  happenedOn: '2015-01-12',
  precision: 'DAY',
  title: 'Records may not move',
  nature: 'RISK',
  stage: 'OPEN',
  scale: '4x4',
  inherent: { probability: 3, impact: 3, score: 9, exposure: 39.06 },
  now: { probability: 3, impact: 3, score: 9, exposure: 39.06 },
  position: 3,
  recordedAt: '2015-01-12T09:00:00Z',
  ...given,
});
const counts = (given: Partial<Wire<'RiskCounts'>>): Wire<'RiskCounts'> => ({
  open: 0,
  escalated: 0,
  materialised: 0,
  closed: 0,
  withdrawn: 0,
  standing: 0,
  overdue: 0,
  all: 9,
  ...given,
});

describe('the register of risks', () => {
  it('opens with what stands, and what is past its review', () => {
    expect(standfirst(counts({ standing: 14, overdue: 2 }))).toBe('Fourteen stand; two are past the day of review.');
    expect(standfirst(counts({ standing: 1, escalated: 1, overdue: 1 }))).toBe(
      'One stands; one is escalated, and one is past the day of review.',
    );
    expect(standfirst(counts({ all: 0 }))).toBe('No risk is logged yet.');
  });

  it('says where a risk stands in a word or two', () => {
    expect(statusOf(risk(), DAY).says).toBe('Open');
    expect(statusOf(risk({ overdueDays: 13 }), DAY)).toEqual({ says: 'Review 13 days over', tone: 'late' });
    expect(statusOf(risk({ overdueDays: 13, stage: 'CLOSED' }), DAY).says).toBe('Closed');
    expect(statusOf(risk({ reviewDue: '2015-03-27' }), DAY).says).toBe('Review tomorrow');
  });

  it('says how exposed it is, and how that moved', () =>
    expect(whereItStands(risk({ change: 6.2, reviewDue: '2015-04-02' }), DAY)).toEqual({
      strong: 'Exposure 39 of 100, up 6 since it was assessed before.',
      rest: 'Its next review is due on 2 Apr.',
    }));

  it('offers responses that suit', () => {
    expect(responsesTo('OPPORTUNITY').map(([one]) => one)).toEqual(['ENHANCE', 'EXPLOIT', 'REJECT', 'SHARE']);
    expect(responsesTo('RISK').map(([one]) => one)).not.toContain('EXPLOIT');
  });

  it('offers nothing once it is withdrawn', () => {
    expect(actionsOn(risk({ stage: 'WITHDRAWN' }), ['cr'])).toEqual([]);
    expect(actionsOn(risk({ stage: 'CLOSED' }), ['cr']).map((one) => one.name)).toEqual(['correct', 'withdraw']);
  });
});

describe('the matrix', () => {
  const cell = (probability: number, impact: number, n = 0) => ({
    probability,
    impact,
    risks: Array.from({ length: n }, (_, i) => ({
      id: String(i),
      ref: 'R',
      title: '',
      nature: 'RISK' as const,
      own: '',
    })),
  });

  it('is darkest where risks are likely and grave', () =>
    expect([cell(1, 1), cell(2, 3), cell(3, 3), cell(4, 4), cell(5, 5)].map((one) => shadeOf(one, 5))).toEqual([
      0, 2, 2, 3, 4,
    ]));

  it('opens the most exposed square that holds anything', () => {
    expect(mostExposed([cell(5, 5), cell(2, 4, 1), cell(4, 4, 2)])).toMatchObject({ probability: 4, impact: 4 });
    expect(mostExposed([cell(5, 5)])).toBeUndefined();
  });

  it('shows a partner’s own score', () => expect(ownWords('4x4 3,3').short).toBe('3,3 of 4×4'));
});

describe('one line of a risk', () => {
  it('may give its score, and the scale', () => {
    expect(riskKind.readLine!('Records may not move 3,3 of 4x4 yesterday', DAY, [])).toEqual({
      fields: { probability: '3', impact: '3', scale: '4x4' },
      rest: 'Records may not move yesterday',
    });
    expect(riskKind.readLine!('Costs rise by 2 per cent', DAY, [])).toEqual({
      fields: {},
      rest: 'Costs rise by 2 per cent',
    });
  });
});
