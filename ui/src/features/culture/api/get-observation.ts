import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Observation } from '../wire';

export const getObservation = (programme: string, observation: string, clocks: Clocks) =>
  question<{ observation: Observation }>(programme, `/observations/${observation}`, clocks);
