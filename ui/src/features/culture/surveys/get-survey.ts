import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

export const getSurvey = (programme: string, survey: string, clocks: Clocks) =>
  question<Wire<'OneSurveyAnswer'>>(programme, `/surveys/${survey}`, clocks);
