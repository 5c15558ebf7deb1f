import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';

/** What a decision is called. */
export const getDecisionNamed = (programme: string, decision: string, clocks: Clocks) =>
  question<{ decision: { ref: string; title: string } }>(programme, `/decisions/${decision}`, clocks);
