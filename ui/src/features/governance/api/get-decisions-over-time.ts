import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

/** When decisions were proposed, taken, final and ended. */
export const getDecisionsOverTime = (programme: string, clocks: Clocks) =>
  question<Wire<'OverTimeAnswer'>>(programme, '/decisions-over-time', clocks);
