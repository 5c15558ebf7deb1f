import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { FrictionAnswer } from '../wire';

/** How much friction there is between each two partners, what it is made of, and how it moved. */
export const getFriction = (programme: string, clocks: Clocks) =>
  question<FrictionAnswer>(programme, '/friction', clocks);
