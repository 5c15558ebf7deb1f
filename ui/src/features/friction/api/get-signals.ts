import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { SignalsAnswer } from '../wire';

/** Why: the signals between two partners, each with what it adds. */
export const getSignals = (programme: string, between: readonly [string, string], clocks: Clocks) =>
  question<SignalsAnswer>(
    programme,
    '/friction/signals',
    clocks,
    { between: between.join(',') },
    `signals between ${between.join(' and ')}`,
  );
