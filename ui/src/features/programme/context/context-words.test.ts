import { describe, expect, it } from 'vitest';
import type { Wire } from '../../../lib/wire';
import { contextKind } from './context-kind';
import { byYear, readPounds, standfirst, sumOf, whereItStands } from './context-words';

const context = (given: Partial<Wire<'ContextRow'>> = {}): Wire<'ContextRow'> => ({
  id: 'x',
  ref: 'X-9',
  visibility: 'SHARED',
  happenedOn: '2014-05-22',
  precision: 'DAY',
  stage: 'STANDS',
  kind: 'FUNDING',
  title: 'Transformation grant',
  position: 9,
  recordedAt: '2014-05-22T09:00:00Z',
  ...given,
});

describe('what happened around the programme', () => {
  it('opens with how much of it there is', () => {
    expect(standfirst(1)).toBe('One thing happened around the programme and bears on it.');
    expect(standfirst(9)).toBe('Nine things happened around the programme and bear on it.');
  });

  it('stands under its years, as it came', () =>
    expect(byYear([context(), context({ happenedOn: '2013-01-01' })]).map((group) => group.head)).toEqual([
      '2014',
      '2013',
    ]));

  it('says of whom it is, and how much', () => {
    expect(whereItStands(context({ pounds: 950_000, partner: 'cr' }), () => 'Castlereach')).toEqual({
      strong: 'Funding of £950,000.',
      rest: 'It bears on Castlereach.',
    });
  });
});

describe('the sum of funding', () => {
  const two = [context({ pounds: 950_000 }), context({ pounds: 50_000 }), context()];

  it('is of what names an amount, and says what it cannot tell', () => {
    expect(sumOf(two, 3)).toContain('Two of them name an amount: £1,000,000 in all.');
    expect(sumOf(two, 3)).toContain('may stand here twice');
  });

  it('is not shown of a part, of withdrawn entries, or of one alone', () => {
    expect(sumOf(two, 300)).toBeUndefined();
    expect(sumOf([two[0]!, context({ pounds: 1, stage: 'WITHDRAWN' })], 2)).toBeUndefined();
    expect(sumOf([two[0]!], 1)).toBeUndefined();
  });
});

describe('one line of context', () => {
  it('may say its kind and an amount', () => {
    expect(contextKind.readLine!('election: Thornbury Park is hung yesterday', '', [])).toEqual({
      fields: { contextKind: 'ELECTION', pounds: undefined },
      rest: 'Thornbury Park is hung yesterday',
    });
    expect(contextKind.readLine!('Grant of £1.2 million yesterday', '', [])).toEqual({
      fields: { contextKind: 'FUNDING', pounds: '1,200,000' },
      rest: 'Grant of £1.2 million yesterday',
    });
  });

  it('reads amounts as people write them', () => {
    expect(readPounds('£950,000 came')).toBe('950,000');
    expect(readPounds('a £40k saving')).toBe('40,000');
    expect(readPounds('40 pounds')).toBeUndefined();
  });
});
