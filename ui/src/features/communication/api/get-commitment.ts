import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Commitment } from '../wire';

export const getCommitment = (programme: string, commitment: string, clocks: Clocks) =>
  question<{ commitment: Commitment }>(programme, `/commitments/${commitment}`, clocks);
