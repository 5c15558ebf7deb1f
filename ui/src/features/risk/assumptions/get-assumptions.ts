import type { Query } from '../../../lib/http';
import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

/** The register of assumptions. */
export const getAssumptions = (programme: string, query: Query, clocks: Clocks) =>
  question<Wire<'AssumptionsAnswer'>>(programme, '/assumptions', clocks, query);
