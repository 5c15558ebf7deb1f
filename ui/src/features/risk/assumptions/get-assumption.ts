import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

export const getAssumption = (programme: string, assumption: string, clocks: Clocks) =>
  question<Wire<'AssumptionAnswer'>>(programme, `/assumptions/${assumption}`, clocks);
