import type { About } from '../../lib/about';

/** The kinds of signal, in the order in which they are shown. */
export const KINDS = [
  'TERM_CONTESTED',
  'OBJECTION',
  'CONDITION',
  'REOPENED',
  'INERTIA',
  'OBSERVED',
  'SILENCE',
] as const;

export type Kind = (typeof KINDS)[number];

export interface Model {
  halfLifeDays: number;
  k: number;
  weights: Partial<Record<Kind, number>>;
  /** Fewer signals than this between two partners are too little evidence for a number. */
  enough: number;
  /** Since when it is in force; left out while it is the one that every programme begins with. */
  since?: string;
  /** What it is and is not, to be shown beside every number. */
  note: string;
}

export interface Component {
  kind: Kind;
  sum: number;
}

export interface Point {
  on: string;
  index?: number;
  /** As known on the day on view, where more was learnt since. */
  knownThen?: number;
}

/** What disputes are about: friction that was observed, resolved or not. */
export interface Turf {
  jurisdiction: number;
  cost: number;
  other: number;
  /** Of how many nobody said. */
  unsaid: number;
  /** Fewer than three are said. */
  tooLittle: boolean;
  /** Of those that are said, how many are about jurisdiction or cost, 0 to 1. */
  share?: number;
}

export interface Pair {
  between: [string, string];
  /** How many signals there are, however faded. */
  evidence: number;
  tooLittle: boolean;
  index?: number;
  sum: number;
  /** Of the index, in 90 days. */
  change?: number;
  components: Component[];
  helped: number;
  turf: Turf;
  points: Point[];
}

export interface FrictionAnswer {
  asAt: string;
  knownAt: string;
  position: number;
  model: Model;
  programme: {
    index?: number;
    change?: number;
    evidence: number;
    pairsWithEnough: number;
    pairsWithTooLittle: number;
    turf: Turf;
  };
  components: Component[];
  pairs: Pair[];
  points: Point[];
  /** The day by whose knowledge `knownThen` is; left out where nothing was learnt since. */
  knownThen?: string;
  componentPoints: Partial<Record<Kind, { on: string; sum: number }[]>>;
}

export interface Signal {
  kind: Kind;
  by: string;
  with: string;
  /** By the model, severity counted in. */
  weight: number;
  openedOn: string;
  closedOn?: string;
  /** What it adds to the sum at the moment on view. */
  adds: number;
  /** Of friction that was observed, where it was said. */
  about?: About;
  /** Left out where it may not be seen. */
  thing?: { kind: string; id: string; ref: string; title: string };
  says: string;
  /** The entry that opened it, and that which closed it. */
  opened: number;
  closed?: number;
}

export interface SignalsAnswer {
  between: [string, string];
  evidence: number;
  tooLittle: boolean;
  index?: number;
  sum: number;
  model: Model;
  signals: Signal[];
  helped: { thing: { kind: string; id: string; ref: string; title: string }; between: [string, string]; on: string }[];
}
