import type { Query } from '../../../lib/http';
import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

/** What was observed between partners. */
export const getObservations = (programme: string, query: Query, clocks: Clocks) =>
  question<Wire<'ObservationsAnswer'>>(programme, '/observations', clocks, query);

/** Only the counts. */
export const getObservationCounts = (programme: string, clocks: Clocks) =>
  getObservations(programme, { size: 1 }, clocks);
