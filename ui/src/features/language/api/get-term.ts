import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Term } from '../wire';

export const getTerm = (programme: string, term: string, clocks: Clocks) =>
  question<{ term: Term }>(programme, `/terms/${term}`, clocks);
