import { words } from '../../lib/search';

/** Which file is on view, as the address says it. */
export interface ImportSearch {
  file?: string;
}

export const readImportSearch = (search: Record<string, unknown>): ImportSearch => ({ file: words(search['file']) });
