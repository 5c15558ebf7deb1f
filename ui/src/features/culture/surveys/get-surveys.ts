import type { Query } from '../../../lib/http';
import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

/** The register of pulse surveys. */
export const getSurveys = (programme: string, query: Query, clocks: Clocks) =>
  question<Wire<'SurveysAnswer'>>(programme, '/surveys', clocks, query);
