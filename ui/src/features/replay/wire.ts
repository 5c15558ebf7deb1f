/** A day, counted from the first of the replay. */
export type Day = number;

/** Columns have one length: what stands at one place in them belongs together. */
export interface Signals {
  kind: number[];
  one: number[];
  other: number[];
  size: number[];
  from: Day[];
  /** From which it fades, in days after `from`, or before it; null while it is open. */
  closed: (number | null)[];
  /** From which it counts no more, in days after `from`. */
  gone: (number | null)[];
  /** By whose end it was recorded; 0 where nobody looked before. */
  known: Day[];
  /** By whose end it was known to be otherwise. */
  until: (Day | null)[];
}

/** When each thing of a register was open in it. */
export interface Spans {
  from: Day[];
  days: (number | null)[];
  known: Day[];
  until: (Day | null)[];
}

/** What was promised from a day on; without a start it ended, or was withdrawn. */
export interface Promise {
  on: Day;
  known: Day;
  startsOn?: Day;
  months?: number;
  days?: number;
  withdrawn?: boolean;
}

export interface Strip {
  id: string;
  number: number;
  partner: string;
  purpose: string;
  /** In words; left out where it is a partner. */
  audience?: string;
  to?: string;
  promises: Promise[];
  sends: {
    number: number[];
    on: Day[];
    known: Day[];
    publicity: number[];
    gone: (Day | null)[];
    goneKnown: (Day | null)[];
  };
}

export type MarkerKind =
  'ELECTION' | 'CONTROL' | 'FUNDING' | 'LAW' | 'OTHER' | 'JOINED' | 'LEFT' | 'CALLED_IN' | 'REVERSED' | 'ANNOTATION';

export interface Marker {
  on: Day;
  known: Day;
  until?: Day;
  kind: MarkerKind;
  partner?: string;
  says?: string;
  position: number;
}

export interface Model {
  known: Day;
  from: Day;
  halfLifeDays: number;
  k: number;
  weights: number[];
}

export const REGISTERS = ['decisions', 'terms', 'risks', 'observations', 'commitments'] as const;

export type Register = (typeof REGISTERS)[number];

export interface ReplayAnswer {
  position: number;
  first: string;
  partners: string[];
  joined: { partner: number[]; on: Day[]; known: Day[] };
  kinds: string[];
  enough: number;
  usual: Omit<Model, 'known' | 'from'>;
  models: Model[];
  signals: Signals;
  registers: Record<Register, Spans>;
  commitments: Strip[];
  markers: Marker[];
  entries: { position: number[]; recorded: Day[]; late: number[] };
}
