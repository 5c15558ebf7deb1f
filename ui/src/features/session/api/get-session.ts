import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../lib/http';
import type { Wire } from '../../../lib/wire';

/** Who is signed in; refused with 401 when nobody is. */
export const getSession = queryOptions({
  queryKey: ['session'],
  queryFn: () => get<Wire<'Session'>>('/session'),
  staleTime: Infinity,
  retry: false,
});
