import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

/** How many entries happened in each week of the programme's life. Asked as we know it now: the line must not shrink. */
export const getActivity = (programme: string) => question<Wire<'ActivityAnswer'>>(programme, '/activity', {});
