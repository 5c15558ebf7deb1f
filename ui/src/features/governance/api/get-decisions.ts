import type { Query } from '../../../lib/http';
import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

/** The register of decisions. */
export const getDecisions = (programme: string, query: Query, clocks: Clocks) =>
  question<Wire<'DecisionsAnswer'>>(programme, '/decisions', clocks, query);

/** Only the counts. */
export const getDecisionCounts = (programme: string, clocks: Clocks) =>
  getDecisions(programme, { stage: 'open', size: 1 }, clocks);
