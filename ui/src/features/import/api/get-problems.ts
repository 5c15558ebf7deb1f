import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../../../lib/http';
import type { Wire } from '../../../lib/wire';

/** One page of what is wrong with a file's rows. */
export const getProblems = (programme: string, file: string, page: number, size: number) =>
  queryOptions({
    queryKey: ['imports', programme, 'file', file, 'problems', page] as const,
    queryFn: ({ signal }) =>
      get<Wire<'ImportProblems'>>(`/programmes/${programme}/imports/${file}/problems`, { page, size }, signal),
    placeholderData: keepPreviousData,
  });
