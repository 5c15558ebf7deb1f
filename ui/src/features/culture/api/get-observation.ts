import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

export const getObservation = (programme: string, observation: string, clocks: Clocks) =>
  question<Wire<'ObservationAnswer'>>(programme, `/observations/${observation}`, clocks);
