import type { Listed, ThingRow } from '../../lib/thing-row';

export type ObservationStage = 'OPEN' | 'RESOLVED' | 'HELPED' | 'WITHDRAWN';

export interface Observation extends ThingRow {
  stage: ObservationStage;
  between: [string, string];
  theme: string;
  /** 1 to 5. */
  severity: number;
  helpful: boolean;
  summary: string;
  resolvedOn?: string;
  how?: string;
}

export interface ObservationCounts {
  open: number;
  resolved: number;
  helped: number;
  all: number;
}

export interface Observations extends Listed {
  counts: ObservationCounts;
  observations: Observation[];
}
