import { describe, expect, it } from 'vitest';
import { addMonths, dayOf, daysBetween, readDay, shortDay, shortMoment, timeOf } from './dates';

const WEDNESDAY = '2015-03-25';

describe('a typed date', () => {
  it.each([
    ['26/3/2015', '2015-03-26'],
    ['26/3/15', '2015-03-26'],
    ['2015-03-26', '2015-03-26'],
    ['26 March 2015', '2015-03-26'],
    ['Thu 26 Mar 2015', '2015-03-26'],
    ['1st jan', '2015-01-01'],
    ['today', '2015-03-25'],
    ['Yesterday', '2015-03-24'],
    ['friday', '2015-03-20'],
    ['last wednesday', '2015-03-18'],
    ['26 dec', '2014-12-26'],
  ])('%s is understood', (typed, day) => expect(readDay(typed, WEDNESDAY)).toBe(day));

  it.each([
    ['17 april', '2015-04-17'],
    ['25 mar', '2015-03-25'],
    ['24 mar', '2016-03-24'],
    ['tomorrow', '2015-03-26'],
    ['friday', '2015-03-27'],
    ['next wednesday', '2015-04-01'],
    ['24/3/2015', '2015-03-24'],
  ])('%s is understood as a day ahead', (typed, day) => expect(readDay(typed, WEDNESDAY, WEDNESDAY)).toBe(day));

  it('lies ahead of a day long past', () => expect(readDay('2 may', WEDNESDAY, '2014-03-31')).toBe('2014-05-02'));

  it.each(['31/2/2015', 'soon', '', '12', '1/1/1815', '32 March'])('%s is not', (typed) =>
    expect(readDay(typed, WEDNESDAY)).toBeUndefined(),
  );
});

describe('a day', () => {
  it('is London’s', () => {
    expect(dayOf('2015-06-30T23:30:00Z')).toBe('2015-07-01');
    expect(timeOf('2015-06-30T23:30:00Z')).toBe('00:30');
    expect(dayOf('2015-03-27T17:00')).toBe('2015-03-27');
    expect(timeOf('2015-03-27T17:00')).toBe('17:00');
  });

  it('tells its year only where it could be mistaken', () => {
    expect(shortDay('2015-03-13', WEDNESDAY)).toBe('13 Mar');
    expect(shortDay('2014-11-28', WEDNESDAY)).toBe('28 Nov');
    expect(shortDay('2014-03-13', WEDNESDAY)).toBe('13 Mar 2014');
    expect(shortMoment('2015-03-27T12:00', WEDNESDAY)).toBe('Fri 27 Mar, 12:00');
  });

  it('moves by months, clipped to the last day', () => {
    expect(addMonths('2015-01-31', 1)).toBe('2015-02-28');
    expect(addMonths('2015-01-31', -1)).toBe('2014-12-31');
    expect(daysBetween('2015-03-01', '2015-04-01')).toBe(31);
  });
});
