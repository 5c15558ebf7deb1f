import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

export const getContextEntry = (programme: string, context: string, clocks: Clocks) =>
  question<Wire<'ContextAnswer'>>(programme, `/context/${context}`, clocks);
