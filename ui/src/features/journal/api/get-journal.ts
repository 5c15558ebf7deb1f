import type { Query } from '../../../lib/http';
import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

/** Every entry of the programme that the asker may see. */
export const getJournal = (programme: string, query: Query, clocks: Clocks) =>
  question<Wire<'JournalAnswer'>>(programme, '/journal', clocks, query);
