import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { dayOf, today } from './dates';

/** The two clocks of an address: the moment in the world, and the moment in our knowledge. Absent means now. */
export interface Clocks {
  asAt?: string;
  knownAt?: string;
}

/** `then`: as it was known on that day. `hindsight`: as we know today that it was. */
export type Clock = 'then' | 'hindsight';

export interface Moment extends Clocks {
  /** The day on view. */
  day: string;
  past: boolean;
  /** Which switch is pressed; none when the two clocks stand on different days of the past, or today. */
  clock?: Clock;
}

const FORM = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?$/;

const wellFormed = (moment: unknown): string | undefined =>
  typeof moment === 'string' && FORM.test(moment) && !Number.isNaN(Date.parse(moment)) ? moment : undefined;

export function readClocks(search: Record<string, unknown>): Clocks {
  return { asAt: wellFormed(search['asAt']), knownAt: wellFormed(search['knownAt']) };
}

export function momentOf({ asAt, knownAt }: Clocks, now = today()): Moment {
  const past = Boolean(asAt && dayOf(asAt) < now) || Boolean(knownAt && dayOf(knownAt) < now);
  if (!past) return { day: asAt ? dayOf(asAt) : now, past, asAt, knownAt };
  const clock = !knownAt ? 'hindsight' : knownAt === asAt ? 'then' : undefined;
  return { day: dayOf(asAt ?? now), past, clock, asAt, knownAt };
}

/** The address of a day: today needs none. */
export function clocksOn(day: string, clock: Clock, now = today()): Clocks {
  if (day >= now) return { asAt: undefined, knownAt: undefined };
  return { asAt: day, knownAt: clock === 'then' ? day : undefined };
}

/** The moment that the page in view shows. */
export function useMoment(): Moment {
  const { asAt, knownAt } = useSearch({ strict: false }) as Clocks;
  return useMemo(() => momentOf({ asAt, knownAt }), [asAt, knownAt]);
}
