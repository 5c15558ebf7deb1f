import type { Wire } from './wire';

/** What the row of every kind of thing says. */
export interface ThingRow {
  id: string;
  ref: string;
  /** Left out where the programme as a whole speaks. */
  partner?: string;
  visibility: Wire<'Visibility'>;
  happenedOn: string;
  precision: Wire<'Precision'>;
  source?: string;
  /** When it was withdrawn, or ended, and why. */
  endedOn?: string;
  endedBecause?: string;
  position: number;
  recordedAt: string;
}

/** A page of a register. */
export interface Listed {
  asAt: string;
  knownAt: string;
  position: number;
  total: number;
  page: number;
  size: number;
}

/** Every order in which any register can be asked for. */
export const SORTS = ['stage', 'title', '-title', 'happened', '-happened', 'recorded', '-recorded', 'ref'] as const;
