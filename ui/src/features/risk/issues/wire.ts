import type { Listed, ThingRow } from '../../../lib/thing-row';
import type { Level } from '../levels';

export type IssueStage = 'OPEN' | 'ANSWERED' | 'CLOSED' | 'WITHDRAWN';
export type IssueKind = 'CHANGE_REQUEST' | 'OFF_SPECIFICATION' | 'CONCERN';

export interface Issue extends ThingRow {
  title: string;
  stage: IssueStage;
  kind: IssueKind;
  priority: Level;
  impact?: string;
  owner?: string;
  /** The risk that it came from. */
  risk?: { kind: string; id: string; ref: string; title: string };
  /** The last one; `decision` is the id of the decision that it was. */
  answer?: { answer: string; on: string; decision?: string };
}

export interface IssueCounts {
  open: number;
  answered: number;
  closed: number;
  all: number;
}

export interface Issues extends Listed {
  counts: IssueCounts;
  issues: Issue[];
}
