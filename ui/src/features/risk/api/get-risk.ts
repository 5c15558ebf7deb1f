import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

export const getRisk = (programme: string, risk: string, clocks: Clocks) =>
  question<Wire<'RiskAnswer'>>(programme, `/risks/${risk}`, clocks);
