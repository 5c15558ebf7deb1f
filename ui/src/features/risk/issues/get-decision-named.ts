import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

/** What a decision is called. */
export const getDecisionNamed = (programme: string, decision: string, clocks: Clocks) =>
  question<Wire<'DecisionAnswer'>>(programme, `/decisions/${decision}`, clocks);
