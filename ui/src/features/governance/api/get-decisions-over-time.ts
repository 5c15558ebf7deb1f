import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';

/** The days of one decision; those that have not come are left out. */
export interface Course {
  id: string;
  ref: string;
  title: string;
  partner: string;
  proposedOn: string;
  takenOn?: string;
  finalOn?: string;
  endedOn?: string;
  how?: 'SUPERSEDED' | 'REVERSED' | 'WITHDRAWN';
}

/** How long a partner takes from another's proposal to its first position, in days. */
export interface Taken {
  partner: string;
  asked: number;
  answered: number;
  medianDays?: number;
  longestDays?: number;
  waiting: number;
  longestWaitingDays?: number;
}

export interface OverTime {
  decisions: Course[];
  partners: Taken[];
}

/** When decisions were proposed, taken, final and ended. */
export const getDecisionsOverTime = (programme: string, clocks: Clocks) =>
  question<OverTime>(programme, '/decisions-over-time', clocks);
