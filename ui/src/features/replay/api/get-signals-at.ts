import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

/** The signals between two partners at a moment, each with what it adds. */
export const getSignalsAt = (programme: string, between: string, clocks: Clocks) =>
  question<Wire<'SignalsAnswer'>>(programme, '/friction/signals', clocks, { between }, `signals of ${between}`);
