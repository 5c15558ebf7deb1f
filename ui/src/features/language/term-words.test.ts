import { describe, expect, it } from 'vitest';
import type { Wire } from '../../lib/wire';
import { actionsOn } from './actions-on';
import { meaningOf, standfirst, whereItStands } from './term-words';

const DAY = '2015-03-26';
const name = (partner?: string) => ({ cr: 'Castlereach', tp: 'Thornbury Park' })[partner ?? ''] ?? 'Northmead';
const term = (given: Partial<Wire<'TermRow'>> = {}): Wire<'TermRow'> => ({
  id: 't',
  ref: 'T-7',
  term: 'Saving',
  visibility: 'SHARED',
  happenedOn: '2014-03-03',
  precision: 'DAY',
  stage: 'RAISED',
  definitions: [],
  contests: [],
  position: 7,
  recordedAt: '2014-03-03T09:00:00Z',
  ...given,
});
const meaning = (partner: string, definition: string) => ({ partner, definition, since: '2014-03-10' });
const contested = term({
  stage: 'CONTESTED',
  definitions: [meaning('cr', 'Money not spent'), meaning('tp', 'Cost avoided')],
  contests: [{ partner: 'tp', reason: 'It is not cash', since: '2015-03-02' }],
});

describe('the glossary', () => {
  it('opens with what is contested', () => {
    expect(standfirst({ contested: 3, agreed: 1, other: 0, withdrawn: 0, all: 4 })).toBe(
      'Three are contested; one is agreed.',
    );
    expect(standfirst({ contested: 0, agreed: 0, other: 2, withdrawn: 0, all: 2 })).toBe(
      'None is contested; none is agreed yet.',
    );
  });

  it('says one meaning, or how many compete', () => {
    expect(meaningOf(term(), name)).toBe('Nobody has said what it means.');
    expect(meaningOf(contested, name)).toBe('Two meanings: Castlereach and Thornbury Park');
    expect(meaningOf(term({ stage: 'AGREED', agreed: { definition: 'Cash', on: DAY } }), name)).toBe('Cash');
  });

  it('says who contests a term, and that an agreement no longer holds', () => {
    expect(whereItStands(contested, DAY, name)).toEqual({
      strong: 'Contested by Thornbury Park, since 2 Mar.',
      rest: 'Two partners have said what they mean by it.',
    });
    expect(whereItStands({ ...contested, agreed: { definition: 'Cash', on: '2014-06-02' } }, DAY, name).rest).toBe(
      'What was agreed on 2 June 2014 no longer holds.',
    );
  });
});

describe('what can be logged about a term', () => {
  const names = (given: Wire<'TermRow'>, mayLogFor: string[]) => actionsOn(given, mayLogFor).map((one) => one.name);

  it('depends on who contests it', () => {
    expect(names(contested, ['tp'])).toContain('withdrawContest');
    expect(names(contested, ['tp'])).not.toContain('contest');
    expect(names(contested, ['cr'])).toContain('contest');
  });

  it('is nothing once it is withdrawn, or for who only reads', () => {
    expect(names(term({ stage: 'WITHDRAWN' }), ['cr'])).toEqual([]);
    expect(names(contested, [])).toEqual([]);
  });
});
