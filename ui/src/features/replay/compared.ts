import type { Wire } from '../../lib/wire';

/** How an entry leaves its thing, as the ledger names it: what ends a thing. */
const ENDS = new Set([
  'decision-withdrawn',
  'decision-superseded',
  'decision-reversed',
  'term-withdrawn',
  'risk-closed',
  'risk-withdrawn',
  'issue-closed',
  'issue-withdrawn',
  'assumption-tested',
  'assumption-withdrawn',
  'dependency-met',
  'dependency-withdrawn',
  'commitment-ended',
  'commitment-withdrawn',
  'communication-withdrawn',
  'observation-resolved',
  'observation-withdrawn',
  'context-withdrawn',
  'annotation-withdrawn',
  'partner-left',
  'role-revoked',
]);

/** What joins a programme without being a thing of its own. */
const ADDS = new Set(['partner-joined', 'role-granted']);

export const WAYS = ['added', 'changed', 'ended'] as const;

export type Way = (typeof WAYS)[number];

/** One thing, and the entries about it between two days. */
export interface Moved {
  key: string;
  thing?: NonNullable<Wire<'JournalEntry'>['thing']>;
  entries: Wire<'JournalEntry'>[];
}

export interface Compared {
  capability: string;
  ways: Record<Way, Moved[]>;
}

/** By capability: what came to be between two days, what ended, and what only changed. */
export function comparedOf(entries: readonly Wire<'JournalEntry'>[]): Compared[] {
  const things = new Map<string, Moved & { capability: string }>();
  for (const entry of entries) {
    const key = entry.thing?.id ?? `entry ${entry.position}`;
    const moved = things.get(key) ?? { key, thing: entry.thing, entries: [], capability: entry.capability };
    moved.entries.push(entry);
    things.set(key, moved);
  }
  const byCapability = new Map<string, Compared>();
  for (const { capability, ...moved } of things.values()) {
    const compared = byCapability.get(capability) ?? { capability, ways: { added: [], changed: [], ended: [] } };
    compared.ways[wayOf(moved.entries)].push(moved);
    byCapability.set(capability, compared);
  }
  return [...byCapability.values()].sort((a, b) => (a.capability < b.capability ? -1 : 1));
}

function wayOf(entries: readonly Wire<'JournalEntry'>[]): Way {
  if (entries.some((entry) => ENDS.has(entry.event))) return 'ended';
  return entries.some((entry) => entry.first || ADDS.has(entry.event)) ? 'added' : 'changed';
}

export interface SignalMoved {
  signal: Wire<'Told'>;
  before: number;
  after: number;
}

/** Which signals moved a number: what each added before and after, the most moved first. */
export function movedBy(before: readonly Wire<'Told'>[], after: readonly Wire<'Told'>[]): SignalMoved[] {
  const moved = new Map<string, SignalMoved>();
  const keyOf = (one: Wire<'Told'>) => [one.kind, one.by, one.with, one.openedOn, one.opened].join(' ');
  for (const signal of before) moved.set(keyOf(signal), { signal, before: signal.adds, after: 0 });
  for (const signal of after) {
    moved.set(keyOf(signal), { signal, before: moved.get(keyOf(signal))?.before ?? 0, after: signal.adds });
  }
  return [...moved.values()]
    .filter((one) => Math.abs(one.after - one.before) >= 0.005)
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
}
