import type { Query } from '../../../lib/http';
import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

/** Planned against actual: how each commitment was kept. */
export const getCadence = (programme: string, query: Query, clocks: Clocks) =>
  question<Wire<'CadenceAnswer'>>(programme, '/cadence', clocks, query);
