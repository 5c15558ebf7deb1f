import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

export const getCommunication = (programme: string, communication: string, clocks: Clocks) =>
  question<Wire<'CommunicationAnswer'>>(programme, `/communications/${communication}`, clocks);
