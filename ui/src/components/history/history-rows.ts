import { dayOf, daysBetween } from '../../lib/dates';
import type { Wire } from '../../lib/wire';
import { duration } from '../../lib/words';

/** An entry as a history tells it: the journal's, or a decision's own, which says what a correction changed. */
export type ToldEntry = Omit<Wire<'JournalEntry'>, 'capability' | 'first' | 'thing'> &
  Partial<Pick<Wire<'HistoryEntry'>, 'precision' | 'because' | 'changed'>>;

type Entry = ToldEntry;

/** Recorded within a weekend of happening counts as on time. */
const ON_TIME_DAYS = 3;
/** From so many late entries recorded on one day, they are shown as recorded together. */
const TOGETHER = 3;

/**
 * A row of the history: an entry on both clocks, the day on which a late one happened, or the day on which late ones
 * were recorded. A falling line joins a row of `falls` to the recorded row.
 */
export interface HistoryRow {
  kind: 'both' | 'happened' | 'recorded';
  day: string;
  entries: Entry[];
  /** What this row says that a later correction replaced. */
  struck: string[];
  /** Rows from which a line falls to this one, as indexes. */
  falls: number[];
}

export const isCorrection = (entry: Entry) => (entry.changed?.length ?? 0) > 0 || entry.event.endsWith('-corrected');

/** The rows of a history, from the first day to the last, whichever clock the day is on. */
export function historyRows(entries: Entry[]): HistoryRow[] {
  const rows: HistoryRow[] = [];
  const late: Entry[] = [];
  for (const entry of entries) {
    if (isCorrection(entry)) continue;
    const onTime = entry.daysLate <= ON_TIME_DAYS;
    rows.push(row(onTime ? 'both' : 'happened', entry.happenedOn, [entry]));
    if (!onTime) late.push(entry);
  }
  rows.push(
    ...recordedRows(late),
    ...entries.filter(isCorrection).map((one) => row('recorded', dayOf(one.recordedAt), [one])),
  );
  rows.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.entries[0]!.position - b.entries[0]!.position));
  rows.forEach((one) => {
    if (one.kind === 'recorded') one.falls = one.entries.flatMap((entry) => startOf(entry, rows));
  });
  for (const correction of entries.filter(isCorrection)) strike(correction, rows);
  return rows;
}

const row = (kind: HistoryRow['kind'], day: string, entries: Entry[]): HistoryRow => ({
  kind,
  day,
  entries,
  struck: [],
  falls: [],
});

function recordedRows(late: Entry[]): HistoryRow[] {
  const byDay = Map.groupBy(late, (entry) => dayOf(entry.recordedAt));
  return [...byDay].flatMap(([day, entries]) =>
    entries.length >= TOGETHER
      ? [
          row(
            'recorded',
            day,
            entries.toSorted((a, b) => a.position - b.position),
          ),
        ]
      : entries.map((entry) => row('recorded', day, [entry])),
  );
}

function startOf(entry: Entry, rows: HistoryRow[]): number[] {
  const at = isCorrection(entry)
    ? rows.indexOf(correctedRow(entry, rows)!)
    : rows.findIndex((one) => one.kind === 'happened' && one.entries[0] === entry);
  return at < 0 ? [] : [at];
}

/** The row of the entry that a correction puts right: the taking for what was taken, or else the proposal. */
function correctedRow(correction: Entry, rows: HistoryRow[]): HistoryRow | undefined {
  const ofTaking = correction.changed?.some((change) => change.field === 'outcome' || change.field === 'maker');
  const before = rows.filter((one) => one.kind !== 'recorded' && one.entries[0]!.position < correction.position);
  if (!ofTaking) {
    return before.reduce<HistoryRow | undefined>(
      (first, one) => (first && first.entries[0]!.position < one.entries[0]!.position ? first : one),
      undefined,
    );
  }
  return before.findLast(
    ({ entries: [entry] }) => entry!.event.includes('taken') && !entry!.event.includes('position'),
  );
}

function strike(correction: Entry, rows: HistoryRow[]): void {
  const stood = (correction.changed ?? [])
    .map((change) => change.before)
    .filter((before) => before != null && before !== '');
  correctedRow(correction, rows)?.struck.push(...(stood as string[]));
}

/** `8 to 11 years`. */
export function lateRange(entries: Entry[]): string {
  const days = entries.map((entry) => daysBetween(entry.happenedOn, dayOf(entry.recordedAt)));
  const [least, most] = [duration(Math.min(...days)), duration(Math.max(...days))];
  if (least === most) return least;
  const unit = most.split(' ')[1];
  return least.split(' ')[1] === unit ? `${least.split(' ')[0]} to ${most}` : `${least} to ${most}`;
}
