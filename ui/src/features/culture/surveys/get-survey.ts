import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Survey } from './wire';

export const getSurvey = (programme: string, survey: string, clocks: Clocks) =>
  question<{ survey: Survey }>(programme, `/surveys/${survey}`, clocks);
