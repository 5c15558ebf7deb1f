import type { Query } from '../../../lib/http';
import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Assumptions } from './wire';

/** The register of assumptions. */
export const getAssumptions = (programme: string, query: Query, clocks: Clocks) =>
  question<Assumptions>(programme, '/assumptions', clocks, query);
