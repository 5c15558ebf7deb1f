import type { Query } from '../../../lib/http';
import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

/** The communication plan: who promised to tell whom what, and how often. */
export const getCommitments = (programme: string, query: Query, clocks: Clocks) =>
  question<Wire<'CommitmentsAnswer'>>(programme, '/commitments', clocks, query);

/** Only the counts. */
export const getCommitmentCounts = (programme: string, clocks: Clocks) =>
  getCommitments(programme, { size: 1 }, clocks);
