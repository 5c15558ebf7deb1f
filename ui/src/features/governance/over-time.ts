import type { Wire } from '../../lib/wire';
import { count, figure, inWords } from '../../lib/words';

/** What is counted over time, each from nought. */
export const LINES = [
  { key: 'proposed', head: 'Proposed', on: (it: Wire<'Course'>) => it.proposedOn },
  { key: 'taken', head: 'Taken', on: (it: Wire<'Course'>) => it.takenOn },
  { key: 'final', head: 'Jointly final', on: (it: Wire<'Course'>) => it.finalOn },
  { key: 'reversed', head: 'Reversed', on: (it: Wire<'Course'>) => (it.how === 'REVERSED' ? it.endedOn : undefined) },
] as const;

export interface Step {
  on: string;
  n: number;
  of: Wire<'Course'>[];
}

/** How many had come to it by each day on which one did. */
export function steps(decisions: readonly Wire<'Course'>[], on: (it: Wire<'Course'>) => string | undefined): Step[] {
  const days = new Map<string, Wire<'Course'>[]>();
  for (const it of decisions) {
    const day = on(it);
    if (day) days.set(day, [...(days.get(day) ?? []), it]);
  }
  let n = 0;
  return [...days.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, of]) => ({ on: day, n: (n += of.length), of }));
}

export function standfirst(
  { decisions, partners }: Pick<Wire<'OverTimeAnswer'>, 'decisions' | 'partners'>,
  nameOf: (id: string) => string,
): string {
  if (decisions.length === 0) return 'No decision had been put forward by this day.';
  const settled = decisions.filter((it) => it.finalOn).length;
  const longest = partners
    .filter((it) => it.waiting > 0)
    .toSorted((a, b) => b.longestWaitingDays! - a.longestWaitingDays!)[0];
  const waits = longest
    ? ` The longest wait is for ${nameOf(longest.partner)}: ${count(longest.longestWaitingDays!, 'day')}.`
    : ' None waits for a first position.';
  return `Of ${count(decisions.length, 'decision')} put forward, ${settled === 0 ? 'none is' : settled === 1 ? 'one is' : `${inWords(settled)} are`} jointly final.${waits}`;
}

/** What became of each proposal that a partner was asked about; the usual and the longest are marked. */
export function answers(asks: readonly Wire<'Ask'>[]): { ask: Wire<'Ask'>; says: string }[] {
  const taken = asks.filter((it) => it.days !== undefined).toSorted((a, b) => a.days! - b.days!);
  const usual = taken[Math.floor((taken.length - 1) / 2)];
  const longest = taken.at(-1);
  return asks.map((ask) => ({
    ask,
    says:
      ask.days !== undefined
        ? [`after ${inDays(ask.days)}`, ask === usual && 'the usual', ask === longest && 'the longest']
            .filter(Boolean)
            .join(', ')
        : ask.waitingDays !== undefined
          ? `waiting for ${inDays(ask.waitingDays)}`
          : 'none taken',
  }));
}

/** `12 days`, or words where there is nothing to count. */
export const inDays = (days: number | undefined) =>
  days === undefined ? 'none yet' : `${figure(days)} ${days === 1 ? 'day' : 'days'}`;
