import type { Query } from '../../../lib/http';
import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Surveys } from './wire';

/** The register of pulse surveys. */
export const getSurveys = (programme: string, query: Query, clocks: Clocks) =>
  question<Surveys>(programme, '/surveys', clocks, query);
