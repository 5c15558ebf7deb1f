import { describe, expect, it } from 'vitest';
import type { Wire } from '../../lib/wire';
import { daysWords, dueDate, dueStandfirst, dueStatus, dueWeeks } from './due-words';

/** A Thursday. */
const DAY = '2015-03-26';
const kept = (given: Partial<Wire<'KeptCommitment'>> = {}): Wire<'KeptCommitment'> => ({
  id: 'p',
  ref: 'P-9',
  visibility: 'SHARED',
  partner: 'cr',
  stage: 'KEPT',
  audience: 'Staff',
  purpose: 'Bulletin',
  channel: 'Intranet',
  every: 'P14D',
  startsOn: '2015-03-19',
  nextDueOn: '2015-04-02',
  kept: 0,
  due: 0,
  onTime: 0,
  late: 0,
  missed: 0,
  extra: 0,
  currentSilence: 0,
  twoWay: false,
  dues: [],
  sends: [],
  silences: [],
  ...given,
});
const overdue = kept({
  id: 'late',
  dues: [
    { on: '2015-03-05', opensOn: '2015-02-19', standing: 'MISSED' },
    { on: '2015-03-19', opensOn: '2015-03-05', standing: 'OPEN' },
  ],
});

describe('due dates', () => {
  it('are counted from the start, months clipped to their last day', () => {
    expect(dueDate('2015-01-31', 'P1M', 1)).toBe('2015-02-28');
    expect(dueDate('2015-01-31', 'P1M', 2)).toBe('2015-03-31');
    expect(dueDate('2015-03-19', 'P2W', 3)).toBe('2015-04-30');
  });

  it('stand by week, what is overdue and can still be met first', () =>
    expect(
      dueWeeks([kept({ startsOn: '2015-03-27', nextDueOn: '2015-03-27' }), overdue], DAY, 3).map((week) => [
        week.head,
        week.rows.map((row) => [row.id, row.days, row.next]),
      ]),
    ).toEqual([
      ['Overdue', [['late', ['2015-03-19'], true]]],
      ['This week, to Sunday 29 March 2015', [['p', ['2015-03-27'], true]]],
      ['Next week, to Sunday 5 April 2015', [['late', ['2015-04-02'], false]]],
      ['The week to Sunday 12 April 2015', [['p', ['2015-04-10'], false]]],
    ]));

  it('of what has ended are not due', () => expect(dueWeeks([kept({ stage: 'ENDED' })], DAY, 8)).toEqual([]));

  it('of one week share a row', () => {
    const daily = kept({ every: 'P1D', startsOn: DAY, nextDueOn: DAY });
    const [week] = dueWeeks([daily], DAY, 1);
    expect(week!.rows).toHaveLength(1);
    expect(daysWords(week!.rows[0]!.days, DAY)).toBe('Four times, from Thu 26 Mar');
    expect(daysWords(['2015-04-02', '2015-04-03'], DAY)).toBe('Thu 2 Apr and Fri 3 Apr');
  });

  it('open with what is overdue, and what falls this week', () => {
    expect(dueStandfirst(dueWeeks([overdue, kept({ startsOn: DAY, nextDueOn: DAY })], DAY, 8))).toBe(
      'One due date has passed unmet and can still be met; one falls in the rest of this week.',
    );
    expect(dueStandfirst(dueWeeks([kept()], DAY, 8))).toBe('Nothing is overdue; none falls in the rest of this week.');
    expect(dueStandfirst([])).toBe('Nothing is due in these weeks.');
  });

  it('say how near they are', () => {
    const status = (days: string[]) => dueStatus({ id: 'p', ref: 'P-9', kept: kept(), days, next: true }, DAY).says;
    expect(status(['2015-03-19'])).toBe('7 days over');
    expect(status([DAY])).toBe('Due today');
    expect(status(['2015-04-02'])).toBe('In 7 days');
  });
});
