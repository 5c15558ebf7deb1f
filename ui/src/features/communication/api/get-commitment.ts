import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

export const getCommitment = (programme: string, commitment: string, clocks: Clocks) =>
  question<Wire<'CommitmentAnswer'>>(programme, `/commitments/${commitment}`, clocks);
