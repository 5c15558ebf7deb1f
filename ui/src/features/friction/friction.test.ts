import { describe, expect, it } from 'vitest';
import { across, gridTo, lanesOf, monthsAcross } from '../../components/chart/scale';
import { betweenOf, lineOf } from './paths';
import { ownOnlySays, pairOnView, saysOf, shadeOf, standfirst, turfSays } from './friction-words';
import type { FrictionAnswer, Pair } from './wire';

const name = (partner: string) => ({ cr: 'Castlereach', tp: 'Thornbury Park' })[partner] ?? partner;
const pair = (between: [string, string], given: Partial<Pair> = {}): Pair => ({
  between,
  evidence: 9,
  seenByOwnOnly: 0,
  tooLittle: false,
  index: 40,
  sum: 5.1,
  change: 0,
  components: [],
  helped: 0,
  turf: { jurisdiction: 0, cost: 0, other: 0, unsaid: 0, tooLittle: true },
  points: [],
  ...given,
});
const little = (between: [string, string]) =>
  pair(between, { tooLittle: true, evidence: 2, index: undefined, change: undefined });
const answer = (pairs: Pair[]) => ({ pairs }) as FrictionAnswer;

describe('friction', () => {
  it('opens with what rose most, never with a number that has too little evidence', () => {
    const pairs = [pair(['av', 'mh'], { change: 2 }), pair(['cr', 'tp'], { change: 13.4 }), little(['av', 'tp'])];
    expect(standfirst(answer(pairs), name)).toBe('Up 13 in 90 days between Castlereach and Thornbury Park.');
    expect(standfirst(answer([pair(['cr', 'tp'], { change: undefined })]), name)).toBe(
      'One pair of partners has enough evidence for a number; none had 90 days before.',
    );
    expect(standfirst(answer([little(['cr', 'tp'])]), name)).toBe(
      'No two partners have given enough evidence for a number yet.',
    );
    expect(standfirst(answer([pair(['cr', 'tp'], { change: -3 })]), name)).toBe(
      'Down in 90 days between one pair of partners, and up between none.',
    );
  });

  it('shows the pair that is asked for, whichever way round, or else that which rose most', () => {
    const pairs = [pair(['av', 'mh']), pair(['cr', 'tp'], { change: 13 })];
    expect(pairOnView(pairs, 'mh,av')).toBe(pairs[0]);
    expect(pairOnView(pairs, undefined)).toBe(pairs[1]);
    expect(pairOnView(pairs, 'nobody,else')).toBe(pairs[1]);
    expect(pairOnView([], undefined)).toBeUndefined();
  });

  it('says a number, or that there is none', () => {
    expect(saysOf(pair(['cr', 'tp'], { index: 63.3, change: 12.6 }))).toBe('63, up 13 in 90 days');
    expect(saysOf(little(['cr', 'tp']))).toBe('too little evidence, two signals of three');
  });

  it('says a share about turf only where it is said of three disputes what they are about', () => {
    const turf = { jurisdiction: 1, cost: 1, other: 0, unsaid: 4, tooLittle: true };
    expect(turfSays(turf)).toBe('Too little evidence for a share: it is said of two, and three are needed.');
    expect(turfSays({ ...turf, other: 1, tooLittle: false, share: 2 / 3 })).toBe(
      '67% about turf: two of the three of which it is said.',
    );
  });

  it('has a shade for every twelve', () => {
    expect([0, 11, 12, 28, 40, 48, 63, 100].map(shadeOf)).toEqual([0, 0, 1, 2, 3, 4, 5, 5]);
  });
});

describe('a line of friction', () => {
  const places = { x: (day: string) => Number(day.slice(-2)), y: (index: number) => index };

  it('breaks off where there is no number', () => {
    const points = [
      { on: '2014-01-01' },
      { on: '2014-01-02', index: 10 },
      { on: '2014-01-03', index: 12 },
      { on: '2014-01-04' },
      { on: '2014-01-05', index: 9 },
    ];
    expect(lineOf(points, 'index', places)).toBe('M2 10L3 12M5 9');
    expect(lineOf(points, 'knownThen', places)).toBe('');
  });

  it('is washed to what was known then only where both have a number', () => {
    const points = [
      { on: '2014-01-01', index: 5 },
      { on: '2014-01-02', index: 10, knownThen: 4 },
      { on: '2014-01-03', index: 12, knownThen: 6 },
      { on: '2014-01-04', knownThen: 6 },
    ];
    expect(betweenOf(points, places)).toBe('M2 10L3 12L3 6L2 4Z');
  });
});

describe('a chart', () => {
  it('puts days across, and keeps what lies outside at its ends', () => {
    const x = across('2014-01-01', '2014-01-11', 0, 100);
    expect([x('2013-12-01'), x('2014-01-06'), x('2015-01-01')]).toEqual([0, 50, 100]);
  });

  it('has few grid lines, in round steps from nought', () => {
    expect(gridTo(67)).toEqual([0, 20, 40, 60, 80]);
    expect(gridTo(10)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(gridTo(220)).toEqual([0, 50, 100, 150, 200, 250]);
  });

  it('names months only where there is room', () => {
    expect(monthsAcross('2013-10-14', '2015-03-26', 400)).toEqual(['2014-01-01', '2014-07-01', '2015-01-01']);
  });

  it('puts bars that overlap beneath each other', () => {
    const bars = [
      { from: 0, to: 50 },
      { from: 20, to: 40 },
      { from: 60, to: 90 },
    ];
    expect(lanesOf(bars, 5)).toEqual([0, 1, 0]);
  });

  it('says that others are shown other numbers only where they are', () => {
    expect(ownOnlySays(0)).toBe('');
    expect(ownOnlySays(1)).toBe(
      'One signal comes from an entry that only its own partner sees: whoever does not see it is shown other numbers.',
    );
    expect(ownOnlySays(2)).toContain('Two signals come from entries that only their own partner sees');
  });
});
