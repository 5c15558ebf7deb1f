import type { Listed, ThingRow } from '../../lib/thing-row';

export type CommitmentStage = 'SILENT' | 'LATE' | 'KEPT' | 'ENDED' | 'WITHDRAWN';
export type CommunicationStage = 'SENT' | 'ANSWERED' | 'WITHDRAWN';
export type Sentiment = 'POSITIVE' | 'NEUTRAL' | 'NEGATIVE' | 'MIXED';
export type Standing = 'ON_TIME' | 'LATE' | 'MISSED' | 'OPEN';

export interface Commitment extends ThingRow {
  stage: CommitmentStage;
  audience: string;
  audiencePartner?: string;
  purpose: string;
  channel: string;
  /** An ISO-8601 period: `P14D`. */
  every: string;
  startsOn: string;
  lastSentOn?: string;
  nextDueOn?: string;
  /** Days. */
  currentSilence?: number;
}

export interface CommitmentCounts {
  silent: number;
  late: number;
  kept: number;
  ended: number;
  all: number;
}

export interface Commitments extends Listed {
  counts: CommitmentCounts;
  commitments: Commitment[];
}

export interface Feedback {
  on: string;
  feedback: string;
  sentiment?: Sentiment;
}

export interface Communication extends ThingRow {
  stage: CommunicationStage;
  audience: string;
  audiencePartner?: string;
  commitment?: { id: string; ref: string; purpose: string };
  channel: string;
  summary: string;
  reach?: number;
  feedback: Feedback[];
  publicity: boolean;
  sponsorNamed?: boolean;
}

export interface CommunicationCounts {
  sent: number;
  answered: number;
  all: number;
}

export interface Communications extends Listed {
  counts: CommunicationCounts;
  communications: Communication[];
}

export interface Due {
  on: string;
  opensOn: string;
  standing: Standing;
  metOn?: string;
  communication?: string;
}

export interface Send {
  on: string;
  communication: string;
  publicity: boolean;
  /** The due date that it meets; left out where it is extra. */
  meets?: string;
}

export interface Silence {
  days: number;
  from: string;
  /** The day after a due date passed unmet. */
  opensOn: string;
  to?: string;
}

export interface Kept {
  id: string;
  ref: string;
  partner?: string;
  stage: CommitmentStage;
  audience: string;
  audiencePartner?: string;
  purpose: string;
  channel: string;
  every: string;
  startsOn: string;
  endedOn?: string;
  nextDueOn?: string;
  kept: number;
  due: number;
  onTime: number;
  late: number;
  missed: number;
  extra: number;
  currentSilence: number;
  longestSilence?: Silence;
  twoWay: boolean;
  dues: Due[];
  sends: Send[];
  silences: Silence[];
}

export interface Cadence {
  total: number;
  commitments: Kept[];
  publicity: { sent: number; notTied: number };
  balance: { partner: string; sent: number; answered: number }[];
}
