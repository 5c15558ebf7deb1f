import type { Query } from '../../../lib/http';
import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Communications } from '../wire';

/** What was sent to whom, and what came back. */
export const getCommunications = (programme: string, query: Query, clocks: Clocks) =>
  question<Communications>(programme, '/communications', clocks, query);
