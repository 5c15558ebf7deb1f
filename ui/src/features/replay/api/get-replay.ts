import { fact } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

/** All that the replay plays; it holds every moment, so it is asked for once. */
export const getReplay = (programme: string) => fact<Wire<'ReplayAnswer'>>(programme, '/replay');
