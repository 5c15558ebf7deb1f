import type { Query } from '../../../lib/http';
import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

/** What may still happen, each risk placed by its present score. */
export const getRiskMatrix = (programme: string, query: Query, clocks: Clocks) =>
  question<Wire<'MatrixAnswer'>>(programme, '/risk-matrix', clocks, query);
