import type { Listed, ThingRow } from '../../lib/thing-row';

export type TermStage = 'CONTESTED' | 'DEFINED' | 'RAISED' | 'AGREED' | 'WITHDRAWN';

export interface Meaning {
  partner: string;
  definition: string;
  since: string;
  source?: string;
}

export interface Contest {
  partner: string;
  reason: string;
  since: string;
}

export interface Term extends ThingRow {
  term: string;
  stage: TermStage;
  definitions: Meaning[];
  contests: Contest[];
  /** Without a partner the programme as a whole agreed it. */
  agreed?: { definition: string; on: string; partner?: string };
}

export interface TermCounts {
  contested: number;
  agreed: number;
  other: number;
  all: number;
}

export interface Terms extends Listed {
  counts: TermCounts;
  terms: Term[];
}
