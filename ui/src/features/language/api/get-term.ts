import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

export const getTerm = (programme: string, term: string, clocks: Clocks) =>
  question<Wire<'TermAnswer'>>(programme, `/terms/${term}`, clocks);
