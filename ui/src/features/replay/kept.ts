import type { Wire } from '../../lib/wire';
import type { Day } from './day';

export type Standing = 'ON_TIME' | 'LATE' | 'MISSED' | 'OPEN';

export interface Due {
  on: Day;
  standing: Standing;
  metOn?: Day;
  /** The entry of what met it. */
  number?: number;
  /** Whether what met it was recorded after the day on view. */
  late?: boolean;
}

export interface Kept {
  startsOn: Day;
  endedOn?: Day;
  dues: Due[];
  /** Sends beyond what was due. */
  extra: Day[];
  silences: { since: Day; from: Day; to?: Day }[];
  months: number;
  days: number;
}

const DAY_MS = 86_400_000;

/** The due dates of a promise are worked out once, and more of them when they are asked for. */
const duesOf = new WeakMap<Wire<'Promise'>, Day[]>();

/** The `n`th due date: months are clipped to their last day, and counted from the first. */
function due(promise: Wire<'Promise'>, first: string, n: number): Day {
  const start = promise.startsOn!;
  const days = (promise.days ?? 0) * n;
  const months = (promise.months ?? 0) * n;
  if (months === 0) return start + days;
  const epoch = Date.parse(`${first}T00:00:00Z`) / DAY_MS;
  const from = new Date((epoch + start) * DAY_MS);
  const month = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const length = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate();
  return month.getTime() / DAY_MS + Math.min(from.getUTCDate(), length) - 1 - epoch + days;
}

/** The due dates with the one before the first, as far as one that lies after `asAt` or after the end. */
function dueDates(
  promise: Wire<'Promise'>,
  first: string,
  asAt: Day,
  end: Day | undefined,
): { days: Day[]; open: number } {
  let all = duesOf.get(promise);
  if (!all) duesOf.set(promise, (all = [due(promise, first, -1)]));
  const at = (n: number) => {
    while (all.length <= n) all.push(due(promise, first, all.length - 1));
    return all[n]!;
  };
  let open = 0;
  while (at(open) <= asAt && !(end !== undefined && at(open + 1) > end)) open++;
  at(open + 1);
  return { days: all, open };
}

/**
 * How a commitment was kept as at a day, as far as it was known by the end of another; undefined where it did not stand.
 * The same rules as the server's.
 */
export function keptOn(strip: Wire<'Strip'>, first: string, asAt: Day, knownAt: Day): Kept | undefined {
  let promise: Wire<'Promise'> | undefined;
  let endedOn: Day | undefined;
  for (const step of inOrder(strip.promises)) {
    if (step.on > asAt || step.known > knownAt) continue;
    if (step.withdrawn) return undefined;
    if (step.startsOn === undefined) endedOn = step.on;
    else promise = step;
  }
  if (!promise) return undefined;
  const { sends } = strip;
  const sent: { on: Day; number: number; known: Day }[] = [];
  sends.on.forEach((on, row) => {
    const gone = sends.gone[row] ?? null;
    const taken = gone !== null && gone <= asAt && (sends.goneKnown[row] ?? 0) <= knownAt;
    if (on <= asAt && sends.known[row]! <= knownAt && !taken) {
      sent.push({ on, number: sends.number[row]!, known: sends.known[row]! });
    }
  });
  sent.sort((a, b) => a.on - b.on || a.number - b.number);
  const { days, open } = dueDates(promise, first, asAt, endedOn);
  const dues: Due[] = [];
  for (let n = 0; n < open; n++) dues.push({ on: days[n + 1]!, standing: 'OPEN' });
  const extra: Day[] = [];
  let oldest = 0;
  for (const send of sent) {
    while (oldest < open && send.on > days[oldest + 2]!) oldest++;
    const met = dues[oldest];
    if (met && send.on >= days[oldest]!) {
      met.metOn = send.on;
      met.number = send.number;
      met.late = send.known > asAt;
      oldest++;
    } else {
      extra.push(send.on);
    }
  }
  dues.forEach((one, n) => {
    if (one.metOn !== undefined) one.standing = one.metOn > one.on ? 'LATE' : 'ON_TIME';
    else if (asAt > days[n + 2]!) one.standing = 'MISSED';
  });
  return {
    startsOn: promise.startsOn!,
    endedOn,
    dues,
    extra,
    silences: silencesOf(promise.startsOn!, dues, sent, endedOn, asAt),
    months: promise.months ?? 0,
    days: promise.days ?? 0,
  };
}

function silencesOf(startsOn: Day, dues: Due[], sent: { on: Day }[], end: Day | undefined, asAt: Day) {
  const silences: Kept['silences'] = [];
  let after = 0;
  for (const one of dues) {
    const opens = one.on + 1;
    const last = silences.at(-1);
    const lasts = last !== undefined && (last.to === undefined || last.to >= opens);
    const passedUnmet = one.on < (one.metOn ?? asAt);
    if (lasts || !passedUnmet || (end !== undefined && opens > end)) continue;
    while (after < sent.length && sent[after]!.on < opens) after++;
    const next = sent[after]?.on;
    const to = next === undefined || (end !== undefined && next > end) ? end : next;
    silences.push({ since: after === 0 ? startsOn : sent[after - 1]!.on, from: opens, to });
  }
  return silences;
}

/** As they happened: of one day in the order of recording. */
const inOrder = (promises: Wire<'Promise'>[]): Wire<'Promise'>[] => promises.toSorted((a, b) => a.on - b.on);
