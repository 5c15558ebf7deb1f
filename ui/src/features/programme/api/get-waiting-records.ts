import { fact } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

/** What of the public record waits for a kind of entry to log it as. */
export const getWaitingRecords = (programme: string) =>
  fact<Wire<'WaitingRecordsAnswer'>>(programme, '/waiting-records');
