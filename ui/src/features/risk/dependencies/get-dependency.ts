import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Dependency } from './wire';

export const getDependency = (programme: string, dependency: string, clocks: Clocks) =>
  question<{ dependency: Dependency }>(programme, `/dependencies/${dependency}`, clocks);
