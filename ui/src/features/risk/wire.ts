import type { Listed, ThingRow } from '../../lib/thing-row';

export type Nature = 'RISK' | 'OPPORTUNITY';
export type RiskStage = 'ESCALATED' | 'OPEN' | 'MATERIALISED' | 'CLOSED' | 'WITHDRAWN';
export type Assessment = 'INHERENT' | 'RESIDUAL' | 'TARGET';
export type Response =
  'AVOID' | 'REDUCE' | 'FALLBACK' | 'TRANSFER' | 'ACCEPT' | 'SHARE' | 'ENHANCE' | 'EXPLOIT' | 'REJECT';

/** On the partner’s own scale, and as exposure: translated, 0 to 100. */
export interface RiskScore {
  probability: number;
  impact: number;
  score: number;
  exposure: number;
  on?: string;
  reason?: string;
}

export interface Risk extends ThingRow {
  title: string;
  nature: Nature;
  stage: RiskStage;
  category?: string;
  cause?: string;
  event?: string;
  effect?: string;
  owner?: string;
  actionee?: string;
  proximity?: string;
  /** `4x4`: the steps of probability, and those of impact. */
  scale: string;
  appetite?: RiskScore;
  inherent: RiskScore;
  residual?: RiskScore;
  target?: RiskScore;
  now: RiskScore;
  /** Of the exposure, since it was assessed before. */
  change?: number;
  response?: { response: Response; on: string; action?: string; by?: string };
  escalatedTo?: string;
  escalatedOn?: string;
  reviewDue?: string;
  reviewedOn?: string;
  overdueDays?: number;
  materialisedAs?: string;
  materialisedOn?: string;
}

export interface RiskCounts {
  open: number;
  escalated: number;
  materialised: number;
  closed: number;
  standing: number;
  overdue: number;
  all: number;
}

export interface Risks extends Listed {
  counts: RiskCounts;
  categories: string[];
  risks: Risk[];
}

export interface MatrixRisk {
  id: string;
  ref: string;
  title: string;
  nature: Nature;
  partner?: string;
  /** Its partner’s scale, and its score there: `4x4 3,3`. */
  own: string;
}

export interface Cell {
  probability: number;
  impact: number;
  risks: MatrixRisk[];
}

export interface Matrix {
  scale: number;
  total: number;
  cells: Cell[];
}
