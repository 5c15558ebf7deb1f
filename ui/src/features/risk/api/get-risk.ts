import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Risk } from '../wire';

export const getRisk = (programme: string, risk: string, clocks: Clocks) =>
  question<{ risk: Risk }>(programme, `/risks/${risk}`, clocks);
