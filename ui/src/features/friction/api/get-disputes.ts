import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { SignalsAnswer } from '../wire';

/** Friction that was observed, between whichever two. */
export const getDisputes = (programme: string, clocks: Clocks) =>
  question<SignalsAnswer>(programme, '/friction/signals', clocks, { kind: 'OBSERVED' }, 'disputes');
