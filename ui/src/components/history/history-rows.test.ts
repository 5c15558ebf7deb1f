import { describe, expect, it } from 'vitest';
import { entry } from '../../lib/fixture';
import { historyRows, lateRange } from './history-rows';

const proposed = entry({ position: 1, happenedOn: '2015-01-12' });
const taken = entry({ position: 4, happenedOn: '2015-03-12', event: 'decision-taken', says: 'Taken: 9 votes to 3' });
const shape = (entries: ReturnType<typeof entry>[]) =>
  historyRows(entries).map(({ kind, day, falls }) => ({ kind, day, falls }));

describe('a history on two clocks', () => {
  it('draws level what was recorded on time, a weekend included', () =>
    expect(
      shape([
        proposed,
        entry({ position: 2, happenedOn: '2015-01-16', recordedAt: '2015-01-19T09:00:00Z', daysLate: 3 }),
      ]),
    ).toEqual([
      { kind: 'both', day: '2015-01-12', falls: [] },
      { kind: 'both', day: '2015-01-16', falls: [] },
    ]));

  it('lets a late entry fall from the day it happened to the day it was recorded', () =>
    expect(
      shape([
        proposed,
        entry({
          position: 5,
          happenedOn: '2015-02-26',
          recordedAt: '2015-03-17T12:10:00Z',
          daysLate: 19,
          event: 'position-taken',
        }),
        taken,
      ]),
    ).toEqual([
      { kind: 'both', day: '2015-01-12', falls: [] },
      { kind: 'happened', day: '2015-02-26', falls: [] },
      { kind: 'both', day: '2015-03-12', falls: [] },
      { kind: 'recorded', day: '2015-03-17', falls: [1] },
    ]));

  it('lets a correction fall from what it corrects, and strikes through what stood', () => {
    const changed = [{ field: 'outcome', label: 'Outcome', before: '9 votes to 3', after: '9 votes to 2' }];
    const rows = historyRows([
      proposed,
      taken,
      entry({
        position: 9,
        happenedOn: '2015-03-12',
        recordedAt: '2015-03-24T15:20:00Z',
        daysLate: 12,
        event: 'decision-corrected',
        changed,
      }),
    ]);
    expect(rows.map((one) => one.falls)).toEqual([[], [], [1]]);
    expect(rows[1]!.struck).toEqual(['9 votes to 3']);
    expect(rows[0]!.struck).toEqual([]);
  });

  it('shows as recorded together what was recorded on one day long after', () => {
    const old = [1, 2, 3].map((position) =>
      entry({ position, happenedOn: `201${position}-02-18`, recordedAt: '2026-11-23T17:20:00Z', daysLate: 5000 }),
    );
    const rows = historyRows(old);
    expect(rows.map((one) => one.kind)).toEqual(['happened', 'happened', 'happened', 'recorded']);
    expect(rows[3]!.falls).toEqual([0, 1, 2]);
    expect(lateRange(old)).toBe('13 to 15 years');
  });

  it('names the first and the last of them as they were recorded, not as they happened', () => {
    const old = [3, 1, 2].map((position, year) =>
      entry({ position, happenedOn: `201${year}-02-18`, recordedAt: '2026-11-23T17:20:00Z', daysLate: 5000 }),
    );
    expect(historyRows(old)[3]!.entries.map((one) => one.position)).toEqual([1, 2, 3]);
  });
});
