import type { Query } from '../../../lib/http';
import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

/** What was sent to whom, and what came back. */
export const getCommunications = (programme: string, query: Query, clocks: Clocks) =>
  question<Wire<'CommunicationsAnswer'>>(programme, '/communications', clocks, query);
