import { describe, expect, it } from 'vitest';
import { placed, quietTimes, scaleOf, stepOf, ticksOf, yearsOf } from './scale';

const scale = scaleOf('2013-01-14', '2015-03-26');
const days = ['2013-01-14', '2014-06-02', '2015-03-20'];
const marked = ['2013-10-07', '2014-05-22'];
const step = (key: string, shift: boolean, day: string) => stepOf(key, shift, day, scale, days, marked, '2015-03-26');

describe('the needle', () => {
  it('steps over the days on which something happened', () => {
    expect(step('ArrowLeft', false, '2015-03-26')).toBe('2015-03-20');
    expect(step('ArrowRight', false, '2014-06-02')).toBe('2015-03-20');
    expect(step('ArrowRight', false, '2015-03-20')).toBe('2015-03-26');
  });

  it('steps from pennant to pennant with Shift, and past the last of them to the ends', () => {
    expect(step('ArrowLeft', true, '2015-03-26')).toBe('2014-05-22');
    expect(step('ArrowLeft', true, '2014-05-22')).toBe('2013-10-07');
    expect(step('ArrowLeft', true, '2013-10-07')).toBe('2013-01-14');
    expect(step('ArrowRight', true, '2013-10-08')).toBe('2014-05-22');
    expect(step('ArrowRight', true, '2014-05-22')).toBe('2015-03-26');
  });

  it('steps a month by page, and to the ends', () => {
    expect(step('PageDown', false, '2015-03-26')).toBe('2015-02-26');
    expect(step('PageUp', false, '2015-02-26')).toBe('2015-03-26');
    expect(step('PageDown', false, '2013-01-20')).toBe('2013-01-14');
    expect(step('Home', false, '2015-03-26')).toBe('2013-01-14');
    expect(step('End', false, '2013-01-14')).toBe('2015-03-26');
    expect(step('a', false, '2013-01-14')).toBeUndefined();
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

  it('leaves out words that would touch others', () => {
    const label = (key: string, x: number) => ({ key, x, text: '2014', anchor: 'start' as const });
    expect(placed([label('first', 40), label('touches', 60), label('beside', 80), label('out', 590)], 600)).toEqual([
      label('first', 40),
      label('beside', 80),
    ]);
  });
});

describe('a programme that ended long ago', () => {
  const weeks = ['2013-02-04', '2013-08-05', '2014-03-03', '2014-09-01', '2015-03-30', '2026-11-30'].map((week) => ({
    week,
    entries: 1,
  }));
  const quiet = quietTimes(weeks, '2013-02-04', '2026-11-30');
  const broken = scaleOf('2013-02-04', '2026-11-30', quiet);

  it('has the years since drawn short, and today at the edge', () => {
    expect(quiet).toEqual([{ from: '2015-04-20', to: '2026-11-16' }]);
    expect(broken.at('2015-03-30')).toBeGreaterThan(0.88);
    expect(broken.at('2015-04-20')).toBeLessThan(broken.at('2026-11-16'));
    expect(broken.at('2026-11-30')).toBe(1);
  });

  it('gives every place of the line its own day, the quiet years too', () => {
    for (const day of ['2013-02-04', '2014-06-15', '2015-04-20', '2020-01-01', '2026-11-16', '2026-11-30']) {
      expect(Math.abs(Date.parse(broken.dayAt(broken.at(day))) - Date.parse(day))).toBeLessThan(86_400_000);
    }
    expect(stepOf('ArrowLeft', false, '2026-11-30', broken, ['2015-03-31'], [], '2026-11-30')).toBe('2015-03-31');
  });

  it('begins to count weeks anew after them', () => {
    expect(ticksOf(weeks, broken, 200).ticks.at(-1)).toEqual({ day: '2026-11-16', entries: 1 });
    expect(yearsOf(broken, 620)).toEqual(['2013-02-04', '2014-01-01', '2015-01-01']);
  });
});

describe('a line that is whole', () => {
  it('is that of a programme that is alive, however busy a year was', () => {
    const weeks = ['2013-01-14', '2013-06-03', '2014-01-06', '2014-06-02', '2015-01-05'].map((week) => ({
      week,
      entries: 1,
    }));
    expect(quietTimes(weeks, '2013-01-14', '2015-03-26')).toEqual([]);
  });

  it('is that of a programme that is a few months old', () =>
    expect(quietTimes([{ week: '2026-08-31', entries: 3 }], '2026-08-31', '2026-11-30')).toEqual([]));
});
