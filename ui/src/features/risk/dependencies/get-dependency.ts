import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

export const getDependency = (programme: string, dependency: string, clocks: Clocks) =>
  question<Wire<'DependencyAnswer'>>(programme, `/dependencies/${dependency}`, clocks);
