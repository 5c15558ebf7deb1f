import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

/** Who recorded what of a decision, when, and what stood before. */
export const getDecisionHistory = (programme: string, decision: string, clocks: Clocks) =>
  question<Wire<'HistoryAnswer'>>(programme, `/decisions/${decision}/history`, clocks);
