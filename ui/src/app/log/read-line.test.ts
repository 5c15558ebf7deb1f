import { describe, expect, it } from 'vitest';
import type { Wire } from '../../lib/wire';
import { KINDS } from './kinds';
import { readLine } from './read-line';

const partner = (id: string, name: string, short: string) => ({ id, name, short }) as Wire<'PartnerRow'>;
const partners = [partner('castlereach', 'Castlereach', 'CR'), partner('marlow-heath', 'Marlow Heath', 'MH')];
const kindOf = (name: string) => KINDS.find((one) => one.kind === name)!;
const read = (line: string, chosen = 'decision') => {
  const { kind, ...understood } = readLine(line, kindOf(chosen), KINDS, partners, '2015-03-26');
  return { kind: kind.kind, ...understood };
};

describe('one typed line', () => {
  it('names the kind, the partner and the day, and leaves the title', () =>
    expect(read('decision castlereach Retire the old case system yesterday')).toEqual({
      kind: 'decision',
      partner: 'castlereach',
      happenedOn: 'yesterday',
      fields: {},
      rest: 'Retire the old case system',
    }));

  it('leaves a title that begins with a partner’s name alone', () =>
    expect(read('Castlereach to host the shared service')).toEqual({
      kind: 'decision',
      fields: {},
      rest: 'Castlereach to host the shared service',
    }));

  it('understands a partner before a colon, and by its two letters', () => {
    expect(read('Marlow Heath: Keep the depot')).toMatchObject({ partner: 'marlow-heath', rest: 'Keep the depot' });
    expect(read('mh Keep the depot')).toMatchObject({ partner: 'marlow-heath', rest: 'Keep the depot' });
  });

  it('understands by when it is needed', () =>
    expect(read('Keep the depot 20 March, needed by 27/4/2015')).toMatchObject({
      happenedOn: '20 March',
      fields: { neededBy: '27/4/2015' },
      rest: 'Keep the depot',
    }));

  it('understands a day ahead by when it is needed', () =>
    expect(read('Keep the depot needed by friday')).toMatchObject({
      fields: { neededBy: 'friday' },
      rest: 'Keep the depot',
    }));

  it('takes no month of a title for a day, and no day to come', () => {
    expect(read('Payroll stays with each borough until April 2016').rest).toBe(
      'Payroll stays with each borough until April 2016',
    );
    expect(read('Move the go-live to 1/7/2015').rest).toBe('Move the go-live to 1/7/2015');
  });

  it('reads a position', () =>
    expect(read('castlereach D-47 supports with conditions: exit costs are shared yesterday', 'position')).toEqual({
      kind: 'position',
      partner: 'castlereach',
      fields: { ref: 'D-47', stance: 'SUPPORT_WITH_CONDITIONS' },
      happenedOn: 'yesterday',
      rest: 'exit costs are shared',
    }));
});
