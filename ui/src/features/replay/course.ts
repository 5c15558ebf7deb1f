import { quietTimes, scaleOf, type Scale } from '../../components/moment-bar/scale';
import { addDays, daysBetween } from '../../lib/dates';
import type { Wire } from '../../lib/wire';
import type { Day } from './day';

/** An entry on the line: where it stands in the ledger, and its two days. */
export interface OnLine {
  position: number;
  happened: Day;
  recorded: Day;
}

/** The days that a replay goes over, its entries in the order they happened, and its markers. */
export interface Course {
  first: string;
  /** The last day of the charts. */
  last: Day;
  entries: OnLine[];
  markers: Wire<'Marker'>[];
  /** By day: how many entries had happened, and of these were recorded. */
  happened: Int32Array;
  recorded: Int32Array;
  day: (at: Day) => string;
  at: (day: string) => Day;
  /** The days across the charts; a long time in which nothing happened is drawn short, and is not waited for. */
  scale: Scale;
  /** By day: where it stands across the charts, 0 to 1. */
  across: Float64Array;
}

/** Of days on which nothing happened the charts show no more than this at their end. */
const QUIET = 21;

export function courseOf(answer: Wire<'ReplayAnswer'>, today: string): Course {
  const { first, entries, markers } = answer;
  const end = Math.max(daysBetween(first, today), 1);
  const all: OnLine[] = [];
  let position = 0;
  let latest = 0;
  entries.position.forEach((step, row) => {
    position += step;
    const recorded = entries.recorded[row]!;
    const happened = recorded - entries.late[row]!;
    all.push({ position, happened, recorded });
    if (happened <= end) latest = Math.max(latest, happened);
  });
  all.sort((a, b) => a.happened - b.happened || a.position - b.position);
  const last = Math.min(end, Math.max(latest + QUIET, 1));
  const happened = new Int32Array(last + 1);
  const recorded = new Int32Array(last + 1);
  for (const one of all) {
    if (one.happened <= last) happened[one.happened]!++;
    const both = Math.max(one.happened, one.recorded);
    if (both <= last) recorded[both]!++;
  }
  for (let day = 1; day <= last; day++) {
    happened[day]! += happened[day - 1]!;
    recorded[day]! += recorded[day - 1]!;
  }
  const days = all.filter(({ happened: on }) => on <= last).map(({ happened: on }) => addDays(first, on));
  const to = addDays(first, last);
  const weeks = [...new Set(days)].map((day) => ({ week: day, entries: 1 }));
  const scale = scaleOf(first, to, quietTimes(weeks, first, to));
  return {
    first,
    last,
    entries: all,
    markers: markers.filter((marker) => marker.on >= 0 && marker.on <= last),
    happened,
    recorded,
    day: (at) => addDays(first, at),
    at: (day) => Math.min(Math.max(daysBetween(first, day), 0), last),
    scale,
    across: Float64Array.from({ length: last + 1 }, (_, day) => scale.at(addDays(first, day))),
  };
}

/** The last entry that had happened by a day; of that day the last. */
export function entryOn({ entries }: Course, day: Day): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.happened <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The next marker after a day, or the last before it, that is known by the end of it. */
export function markerFrom({ markers }: Course, day: Day, way: 1 | -1): Wire<'Marker'> | undefined {
  return way > 0 ? markers.find((marker) => marker.on > day) : markers.findLast((marker) => marker.on < day);
}

/** Markers that are told at a moment. */
export const toldOn = (markers: Wire<'Marker'>[], asAt: Day, knownAt: Day): Wire<'Marker'>[] =>
  markers.filter(
    (marker) => marker.on <= asAt && marker.known <= knownAt && (marker.until === undefined || marker.until > knownAt),
  );

/** The day to which time goes on from one: of a long time in which nothing happened, its end. */
export function overQuiet({ scale, day, at }: Course, place: Day): Day {
  const on = day(Math.floor(place));
  const next = scale.stretches.find(({ from }, i) => i > 0 && on > scale.stretches[i - 1]!.to && on < from);
  return next ? at(next.from) : place;
}
