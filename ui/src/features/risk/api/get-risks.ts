import type { Query } from '../../../lib/http';
import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

/** The register of risks and opportunities. */
export const getRisks = (programme: string, query: Query, clocks: Clocks) =>
  question<Wire<'RisksAnswer'>>(programme, '/risks', clocks, query);

/** Only the counts. */
export const getRiskCounts = (programme: string, clocks: Clocks) => getRisks(programme, { size: 1 }, clocks);
