import type { Listed, ThingRow } from '../../../lib/thing-row';
import type { Level } from '../levels';

export type AssumptionStage = 'FAILED' | 'OPEN' | 'HELD' | 'WITHDRAWN';
export type Outcome = 'HELD' | 'FAILED';

export interface Assumption extends ThingRow {
  statement: string;
  stage: AssumptionStage;
  confidence: Level;
  testBy?: string;
  /** Days since it was to be tested. */
  overdueDays?: number;
  /** The last test. */
  tested?: { outcome: Outcome; on: string; how: string };
}

export interface AssumptionCounts {
  open: number;
  held: number;
  failed: number;
  overdue: number;
  all: number;
}

export interface Assumptions extends Listed {
  counts: AssumptionCounts;
  assumptions: Assumption[];
}
