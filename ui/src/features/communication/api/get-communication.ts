import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Communication } from '../wire';

export const getCommunication = (programme: string, communication: string, clocks: Clocks) =>
  question<{ communication: Communication }>(programme, `/communications/${communication}`, clocks);
