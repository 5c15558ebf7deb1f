import type { Query } from '../../../lib/http';
import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

/** The register of issues. */
export const getIssues = (programme: string, query: Query, clocks: Clocks) =>
  question<Wire<'IssuesAnswer'>>(programme, '/issues', clocks, query);
