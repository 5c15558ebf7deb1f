import type { Query } from '../../../lib/http';
import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

/** What was noted, about which days. */
export const getNotes = (programme: string, query: Query, clocks: Clocks) =>
  question<Wire<'AnnotationRegisterAnswer'>>(programme, '/annotations', clocks, query);
