import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

export const getDecision = (programme: string, decision: string, clocks: Clocks) =>
  question<Wire<'DecisionAnswer'>>(programme, `/decisions/${decision}`, clocks);
