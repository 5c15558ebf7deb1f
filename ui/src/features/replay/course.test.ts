import { describe, expect, it } from 'vitest';
import type { Wire } from '../../lib/wire';
import { courseOf, overQuiet } from './course';

/** A programme with an entry on each of these days, counted from its first. */
const programme = (days: number[]) =>
  ({
    first: '2013-02-04',
    markers: [],
    entries: { position: days.map(() => 1), recorded: days, late: days.map(() => 0) },
  }) as unknown as Wire<'ReplayAnswer'>;

const years = Array.from({ length: 40 }, (_, i) => i * 20);

describe('the days that a replay goes over', () => {
  it('leave a long time in which nothing happened little of the charts, and none of the time', () => {
    const course = courseOf(programme([...years, 5047]), '2026-11-30');
    expect(course.last).toBe(5047);
    expect(course.across[780]).toBeGreaterThan(0.85);
    expect(course.across[5047]).toBe(1);
    expect(course.at(course.scale.dayAt(course.across[2000]!))).toBe(2000);
    expect(overQuiet(course, 700.5)).toBe(700.5);
    expect(overQuiet(course, 900)).toBe(5033);
    expect(overQuiet(course, 5040)).toBe(5040);
  });

  it('stand as far apart as they are where something went on all the time', () => {
    const course = courseOf(programme(years), '2015-04-20');
    expect(course.across[400]).toBeCloseTo(400 / course.last);
    expect(overQuiet(course, 790)).toBe(790);
  });
});
