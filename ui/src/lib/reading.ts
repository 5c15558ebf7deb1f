import { queryOptions, type UseQueryOptions } from '@tanstack/react-query';
import { get, type Query } from './http';
import type { Clocks } from './moment';
import { lastWrite } from './own-writes';

/**
 * A question to one programme at one moment. Old figures of the same question stay in view while new ones load, and an
 * answer never misses what this browser has logged itself.
 *
 * @param name what makes it the same question, where that is more than its address
 */
export function question<Answer>(programme: string, path: string, clocks: Clocks, query: Query = {}, name = path) {
  const { asAt, knownAt } = clocks;
  const oldFigures = (before: unknown, asked?: { queryKey: readonly unknown[] }) =>
    asked?.queryKey[1] === programme && asked.queryKey[2] === name ? before : undefined;
  return queryOptions({
    queryKey: ['programme', programme, name, query, asAt ?? null, knownAt ?? null] as readonly unknown[],
    queryFn: ({ signal }) =>
      get<Answer>(`/programmes/${programme}${path}`, { ...query, asAt, knownAt, after: lastWrite(programme) }, signal),
    placeholderData: oldFigures as UseQueryOptions<Answer>['placeholderData'],
  });
}

/** A question whose answer is the same at every moment. */
export const fact = <Answer>(programme: string, path: string) =>
  queryOptions({
    queryKey: ['programme', programme, path] as readonly unknown[],
    queryFn: ({ signal }) => get<Answer>(`/programmes/${programme}${path}`, {}, signal),
  });
