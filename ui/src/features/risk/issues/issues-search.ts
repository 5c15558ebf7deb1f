import { among, pageIn, words } from '../../../lib/search';
import { SORTS } from '../../../lib/thing-row';

export const STAGES = ['all', 'open', 'answered', 'closed', 'withdrawn'] as const;
export const ISSUE_SORTS = [...SORTS, 'priority', '-priority'] as const;
const KINDS = ['CONCERN', 'CHANGE_REQUEST', 'OFF_SPECIFICATION'] as const;
const PRIORITIES = ['HIGH', 'MEDIUM', 'LOW'] as const;

/** What the register of issues shows, as its address says it. */
export interface IssuesSearch {
  stage?: (typeof STAGES)[number];
  kind?: (typeof KINDS)[number];
  priority?: (typeof PRIORITIES)[number];
  partner?: string;
  q?: string;
  sort?: (typeof ISSUE_SORTS)[number];
  page?: number;
}

export const readIssuesSearch = (search: Record<string, unknown>): IssuesSearch => ({
  stage: among(STAGES, search['stage']),
  kind: among(KINDS, search['kind']),
  priority: among(PRIORITIES, search['priority']),
  partner: words(search['partner']),
  q: words(search['q']),
  sort: among(ISSUE_SORTS, search['sort']),
  page: pageIn(search['page']),
});
