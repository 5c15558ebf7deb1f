import type { Query } from '../../../lib/http';
import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

/** What happened around the programme. */
export const getContext = (programme: string, query: Query, clocks: Clocks) =>
  question<Wire<'ContextRegisterAnswer'>>(programme, '/context', clocks, query);
