import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

/** One entry, told in words. */
export const getEntry = (programme: string, position: number) =>
  question<Wire<'JournalAnswer'>>(programme, '/journal', {}, { entry: position }, 'one entry');
