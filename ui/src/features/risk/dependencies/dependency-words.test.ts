import { describe, expect, it } from 'vitest';
import type { Wire } from '../../../lib/wire';
import { actionsOn } from './dependency-actions';
import { dependencyKind } from './dependency-kind';
import { lateFirst, standfirst, statusOf, whereItStands } from './dependency-words';

const DAY = '2015-03-26';
const name = (partner?: string) => ({ cr: 'Castlereach', tp: 'Thornbury Park' })[partner ?? ''] ?? 'Northmead';
const dependency = (given: Partial<Wire<'DependencyRow'>> = {}): Wire<'DependencyRow'> => ({
  id: 'n',
  ref: 'N-9',
  partner: 'cr',
  visibility: 'SHARED',
  happenedOn: '2015-01-12',
  precision: 'DAY',
  stage: 'AGREED',
  what: 'The list of licences',
  giver: 'tp',
  receiver: 'cr',
  neededBy: '2015-04-10',
  position: 9,
  recordedAt: '2015-01-12T09:00:00Z',
  ...given,
});

describe('dependencies', () => {
  it('open with what is not met, and what is late', () => {
    expect(standfirst({ agreed: 1, promised: 2, met: 4, overdue: 1, withdrawn: 0, all: 7 })).toBe(
      'Three are not met; one is late; one is not promised.',
    );
    expect(standfirst({ agreed: 0, promised: 0, met: 4, overdue: 0, withdrawn: 0, all: 4 })).toBe(
      'Everything that was needed was given.',
    );
  });

  it('tell lateness in words', () => {
    const late = dependency({ neededBy: '2015-03-20', overdueDays: 6, promisedBy: '2015-03-18', stage: 'PROMISED' });
    expect(statusOf(late, DAY)).toEqual({ says: '6 days late', tone: 'late' });
    expect(whereItStands(late, DAY, name)).toEqual({
      strong: 'Six days late.',
      rest: 'Castlereach needs it of Thornbury Park. It is promised for 18 Mar.',
    });
    const promisedLate = dependency({ stage: 'PROMISED', promisedBy: '2015-04-14', promisedLateDays: 4 });
    expect(statusOf(promisedLate, DAY).says).toBe('Promised late');
    expect(whereItStands(promisedLate, DAY, name).rest).toContain('four days after it is needed');
    expect(statusOf(dependency({ neededBy: '2015-03-27' }), DAY).says).toBe('Needed tomorrow');
  });

  it('stand late ones first', () => {
    const rows = [
      dependency({ id: 'late', overdueDays: 2 }),
      dependency({ id: 'open' }),
      dependency({ id: 'met', stage: 'MET', metOn: DAY }),
    ];
    expect(lateFirst(rows).map((group) => [group.head, group.rows.map((row) => row.id)])).toEqual([
      ['Late', ['late']],
      ['Not needed yet', ['open']],
      ['Met', ['met']],
    ]);
  });

  it('are promised by their giver alone, or by whom they are a private note of', () => {
    const names = (given: Partial<Wire<'DependencyRow'>>, mayLogFor: string[]) =>
      actionsOn(dependency(given), mayLogFor).map((one) => one.name);
    expect(names({}, ['cr'])).toEqual(['meet', 'correct', 'withdraw']);
    expect(names({}, ['tp'])).toEqual(['promise', 'meet', 'correct', 'withdraw']);
    expect(names({ visibility: 'PARTNER' }, ['cr'])).toContain('promise');
    expect(names({ stage: 'MET' }, ['tp'])).toEqual(['correct', 'withdraw']);
  });
});

describe('one line of a dependency', () => {
  const partners = [{ id: 'thornbury-park', name: 'Thornbury Park', short: 'TP' } as Wire<'PartnerRow'>];

  it('may name the giver, and by when it is needed', () =>
    expect(
      dependencyKind.readLine!(
        'The list of licences from thornbury park, needed by 10 April, yesterday',
        DAY,
        partners,
      ),
    ).toEqual({
      fields: { giver: 'thornbury-park', neededBy: '10 April' },
      rest: 'The list of licences, yesterday',
    }));

  it('leaves what comes from nobody alone', () =>
    expect(dependencyKind.readLine!('The list from the old system', DAY, partners).rest).toBe(
      'The list from the old system',
    ));
});
