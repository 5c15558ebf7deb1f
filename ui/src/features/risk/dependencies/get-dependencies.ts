import type { Query } from '../../../lib/http';
import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

/** The register of dependencies. */
export const getDependencies = (programme: string, query: Query, clocks: Clocks) =>
  question<Wire<'DependenciesAnswer'>>(programme, '/dependencies', clocks, query);
