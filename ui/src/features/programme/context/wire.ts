import type { Listed, ThingRow } from '../../../lib/thing-row';

export type ContextKind = 'ELECTION' | 'CONTROL' | 'FUNDING' | 'LAW' | 'OTHER';

export interface Context extends ThingRow {
  stage: 'STANDS' | 'WITHDRAWN';
  kind: ContextKind;
  title: string;
  detail?: string;
  /** Whole pounds sterling. */
  pounds?: number;
}

export interface ContextRegister extends Listed {
  counts: { withdrawn: number; all: number };
  context: Context[];
}
