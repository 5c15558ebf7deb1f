import { describe, expect, it } from 'vitest';
import type { Wire } from '../../lib/wire';
import { comparedOf, movedBy } from './compared';

const entry = (position: number, event: string, thing: string | undefined, first = false): Wire<'JournalEntry'> => ({
  position,
  event,
  first,
  recordedAt: '2014-04-30T10:00:00Z',
  happenedOn: '2014-04-30',
  daysLate: 0,
  actor: 'officer',
  actorName: 'Officer',
  visibility: 'SHARED',
  capability: thing?.startsWith('t') ? 'language' : thing ? 'governance' : 'programme',
  thing: thing ? { kind: 'decision', id: thing, ref: thing.toUpperCase(), title: thing } : undefined,
  says: event,
});

describe('what two days are compared by', () => {
  it('tells each thing once: added where it began, ended where it ended, else changed', () => {
    const compared = comparedOf([
      entry(1, 'decision-proposed', 'd1', true),
      entry(2, 'position-taken', 'd1'),
      entry(3, 'position-taken', 'd2'),
      entry(4, 'decision-proposed', 'd3', true),
      entry(5, 'decision-withdrawn', 'd3'),
      entry(6, 'contest-withdrawn', 't1'),
      entry(7, 'partner-joined', undefined),
    ]);
    const told = compared.map(({ capability, ways }) => [
      capability,
      ...Object.values(ways).map((moved) => moved.map((one) => one.key).join()),
    ]);
    expect(told).toEqual([
      ['governance', 'd1', 'd2', 'd3'],
      ['language', '', 't1', ''],
      ['programme', 'entry 7', '', ''],
    ]);
    expect(compared[0]!.ways.added[0]!.entries).toHaveLength(2);
  });

  it('names the signals that moved a number, the most moved first', () => {
    const signal = (opened: number, adds: number): Wire<'Told'> => ({
      kind: 'OBJECTION',
      by: 'a',
      with: 'b',
      weight: 4,
      openedOn: '2014-04-01',
      adds,
      visibility: 'SHARED',
      says: 'a objects',
      opened,
    });
    expect(movedBy([signal(1, 3), signal(2, 1)], [signal(1, 2.5), signal(2, 1), signal(3, 3)])).toMatchObject([
      { signal: { opened: 3 }, before: 0, after: 3 },
      { signal: { opened: 1 }, before: 3, after: 2.5 },
    ]);
  });
});
