import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Context } from './wire';

export const getContextEntry = (programme: string, context: string, clocks: Clocks) =>
  question<{ context: Context }>(programme, `/context/${context}`, clocks);
