import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../lib/http';
import type { Wire } from '../../../lib/wire';

/** What can be imported, and what each kind's columns take. */
export const getKinds = (programme: string) =>
  queryOptions({
    queryKey: ['imports', programme, 'kinds'] as const,
    queryFn: ({ signal }) => get<Wire<'ImportKinds'>>(`/programmes/${programme}/imports/kinds`, {}, signal),
    staleTime: Infinity,
  });
