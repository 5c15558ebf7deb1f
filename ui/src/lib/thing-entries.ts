import type { Clocks } from './moment';
import { question } from './reading';
import type { Wire } from './wire';

const MOST = 500;

/** How a thing came to be: every entry about it that the asker may see, in the order in which it happened. */
export const getThingEntries = (programme: string, thing: string, clocks: Clocks) =>
  question<Wire<'JournalAnswer'>>(
    programme,
    '/journal',
    clocks,
    { thing, sort: 'happened', size: MOST },
    `of ${thing}`,
  );
