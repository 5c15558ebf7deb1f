import type { Listed, ThingRow } from '../../../lib/thing-row';

export type DependencyStage = 'AGREED' | 'PROMISED' | 'MET' | 'WITHDRAWN';

export interface Dependency extends ThingRow {
  what: string;
  stage: DependencyStage;
  giver: string;
  receiver: string;
  neededBy: string;
  promisedBy?: string;
  /** By how many days it is promised later than it is needed. */
  promisedLateDays?: number;
  /** Days since it was needed, while it is not met. */
  overdueDays?: number;
  metOn?: string;
  how?: string;
}

export interface DependencyCounts {
  agreed: number;
  promised: number;
  met: number;
  overdue: number;
  all: number;
}

export interface Dependencies extends Listed {
  counts: DependencyCounts;
  dependencies: Dependency[];
}
