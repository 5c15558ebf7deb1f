import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Assumption } from './wire';

export const getAssumption = (programme: string, assumption: string, clocks: Clocks) =>
  question<{ assumption: Assumption }>(programme, `/assumptions/${assumption}`, clocks);
