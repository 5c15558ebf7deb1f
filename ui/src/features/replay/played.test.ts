import { describe, expect, it } from 'vitest';
import type { Wire } from '../../lib/wire';
import { ALWAYS, FrictionKnown } from './friction-known';
import { keptOn } from './kept';
import { OpenKnown } from './open-known';
import played from './played.json';
import { REGISTERS } from './registers';

/** Written by the server's own test, from its own answers. */
interface Programme {
  last: number;
  answer: Wire<'ReplayAnswer'>;
  moments: {
    asAt: number;
    knownAt: number;
    pairs: [number, number, number, number][];
    index: number | null;
    open: Record<(typeof REGISTERS)[number], number>;
    kept: Record<string, number[]>;
  }[];
}

const programmes = played as unknown as Programme[];

describe('what is played', () => {
  it('is the friction that the server tells, at any two moments, whichever came before', () => {
    let compared = 0;
    for (const { answer, last, moments } of programmes) {
      const friction = new FrictionKnown(answer, answer.usual, last);
      for (const { asAt, knownAt, pairs, index } of [...moments, ...moments.toReversed()]) {
        friction.moveTo(knownAt);
        for (const [one, other, evidence, sum] of pairs) {
          const pair = friction.pair(one, other)!;
          expect(pair.evidence[asAt]).toBe(evidence);
          expect(pair.sum[asAt]).toBeCloseTo(sum, 9);
          compared++;
        }
        for (const pair of friction.pairs) {
          if (!pairs.some(([one, other]) => one === pair.one && other === pair.other)) {
            expect(pair.evidence[asAt]).toBe(0);
          }
        }
        const mean = friction.means(asAt, knownAt)[asAt]!;
        if (index === null) expect(mean).toBeNaN();
        else expect(Math.abs(mean - index)).toBeLessThan(1e-9);
      }
    }
    expect(compared).toBeGreaterThan(200);
  });

  it('counts what is open as the registers do', () => {
    let compared = 0;
    for (const { answer, last, moments } of programmes) {
      for (const register of REGISTERS) {
        const open = new OpenKnown(answer.registers[register]!, last);
        for (const moment of [...moments, ...moments.toReversed()]) {
          open.moveTo(moment.knownAt);
          expect(open.open[moment.asAt]).toBe(moment.open[register]);
          compared += moment.open[register];
        }
      }
    }
    expect(compared).toBeGreaterThan(200);
  });

  it('keeps commitments as the server does', () => {
    let compared = 0;
    for (const { answer, moments } of programmes) {
      for (const { asAt, knownAt, kept } of moments) {
        const stood: Record<string, number[]> = {};
        for (const strip of answer.commitments) {
          const one = keptOn(strip, answer.first, asAt, knownAt);
          if (!one) continue;
          const count = (standing: string) => one.dues.filter((due) => due.standing === standing).length;
          const silence = Math.max(0, ...one.silences.map((silent) => (silent.to ?? asAt) - silent.since));
          stood[strip.id] = [...['ON_TIME', 'LATE', 'MISSED', 'OPEN'].map(count), one.extra.length, silence];
        }
        expect(stood).toEqual(kept);
        compared += Object.keys(kept).length;
      }
    }
    expect(compared).toBeGreaterThan(100);
  });

  it('knows with hindsight all that was ever recorded', () => {
    const [{ answer, last }] = programmes as [Programme];
    const hindsight = new FrictionKnown(answer, answer.usual, last);
    hindsight.moveTo(ALWAYS);
    const then = new FrictionKnown(answer, answer.usual, last);
    then.moveTo(last);
    expect([...hindsight.means(last, ALWAYS)]).toEqual([...then.means(last, last)]);
  });
});
