import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../../../lib/http';
import type { Wire } from '../../../lib/wire';

/** One page of what was not withdrawn with the rest of an import. */
export const getKept = (programme: string, file: string, page: number, size: number) =>
  queryOptions({
    queryKey: ['imports', programme, 'file', file, 'kept', page] as const,
    queryFn: ({ signal }) =>
      get<Wire<'ImportKeptThings'>>(`/programmes/${programme}/imports/${file}/kept`, { page, size }, signal),
    placeholderData: keepPreviousData,
  });
