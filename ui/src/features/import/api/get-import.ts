import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../lib/http';
import type { Wire } from '../../../lib/wire';
import { isWorkedOn } from '../import-words';

const BETWEEN_LOOKS_MS = 500;

/** One file and how far it has come; asked again and again while it is being worked on. */
export const getImport = (programme: string, file: string) =>
  queryOptions({
    queryKey: ['imports', programme, 'file', file] as const,
    queryFn: ({ signal }) => get<Wire<'Import'>>(`/programmes/${programme}/imports/${file}`, {}, signal),
    refetchInterval: ({ state }) => (state.data && isWorkedOn(state.data) ? BETWEEN_LOOKS_MS : false),
  });
