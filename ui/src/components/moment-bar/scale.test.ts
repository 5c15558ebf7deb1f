import { describe, expect, it } from 'vitest';
import { scaleOf, stepOf, ticksOf, yearsOf } from './scale';

const scale = scaleOf('2013-01-14', '2015-03-26');
const days = ['2013-01-14', '2014-06-02', '2015-03-20'];

describe('the needle', () => {
  it('steps over the days on which something happened', () => {
    expect(stepOf('ArrowLeft', false, '2015-03-26', scale, days, '2015-03-26')).toBe('2015-03-20');
    expect(stepOf('ArrowRight', false, '2014-06-02', scale, days, '2015-03-26')).toBe('2015-03-20');
    expect(stepOf('ArrowRight', false, '2015-03-20', scale, days, '2015-03-26')).toBe('2015-03-26');
  });

  it('steps a month with Shift, and to the ends', () => {
    expect(stepOf('ArrowLeft', true, '2015-03-26', scale, days, '2015-03-26')).toBe('2015-02-26');
    expect(stepOf('ArrowLeft', true, '2013-01-20', scale, days, '2015-03-26')).toBe('2013-01-14');
    expect(stepOf('Home', false, '2015-03-26', scale, days, '2015-03-26')).toBe('2013-01-14');
    expect(stepOf('End', false, '2013-01-14', scale, days, '2015-03-26')).toBe('2015-03-26');
    expect(stepOf('a', false, '2013-01-14', scale, days, '2015-03-26')).toBeUndefined();
  });
});

describe('the line', () => {
  it('has a tick a week where there is room, and fewer where there is none', () => {
    const weeks = [
      { week: '2013-01-14', entries: 2 },
      { week: '2013-01-21', entries: 3 },
    ];
    expect(ticksOf(weeks, scale, 620)).toMatchObject({ every: 1, ticks: [{ entries: 2 }, { entries: 3 }] });
    expect(ticksOf(weeks, scale, 200)).toMatchObject({ every: 4, ticks: [{ entries: 5 }] });
  });

  it('names years that do not crowd each other', () => {
    expect(yearsOf(scale, 620)).toEqual(['2013-01-14', '2014-01-01', '2015-01-01']);
    expect(yearsOf(scaleOf('2005-01-31', '2026-11-23'), 360)).toEqual([
      '2005-01-31',
      '2010-01-01',
      '2015-01-01',
      '2020-01-01',
      '2025-01-01',
    ]);
  });
});
