import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

/** The programme as it stood: partners, rules, members, and what the asker may do. */
export const getProgramme = (programme: string, clocks: Clocks) =>
  question<Wire<'ProgrammeAnswer'>>(programme, '', clocks);
