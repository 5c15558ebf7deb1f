import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

export interface Between {
  from: string;
  to: string;
  on: 'happened' | 'recorded';
  page: number;
  size: number;
}

/** The entries that happened, or were recorded, after one day and by another. */
export const getBetween = (programme: string, between: Between) =>
  question<Wire<'JournalAnswer'>>(programme, '/journal', {}, { ...between, sort: 'happened' }, 'entries between');
