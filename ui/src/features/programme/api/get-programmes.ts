import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../lib/http';
import type { Wire } from '../../../lib/wire';

/** The programmes in which the asker has a role. */
export const getProgrammes = queryOptions({
  queryKey: ['programmes'],
  queryFn: ({ signal }) => get<Wire<'ProgrammesAnswer'>>('/programmes', {}, signal),
});
