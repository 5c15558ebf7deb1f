import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../lib/http';
import type { Wire } from '../../../lib/wire';

/** The files that the person has not brought to their end, and what was recorded that they may take back. */
export const getImports = (programme: string) =>
  queryOptions({
    queryKey: ['imports', programme, 'open'] as const,
    queryFn: ({ signal }) => get<Wire<'Imports'>>(`/programmes/${programme}/imports`, {}, signal),
  });
