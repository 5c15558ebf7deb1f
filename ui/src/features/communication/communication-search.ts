import { among, pageIn, words } from '../../lib/search';
import { SORTS } from '../../lib/thing-row';

export const SPANS = ['6', '12', '24', 'all'] as const;

/** How much of the past the strips show, in months, and whose they are. */
export interface CadenceSearch {
  span?: (typeof SPANS)[number];
  partner?: string;
}

export const readCadenceSearch = (search: Record<string, unknown>): CadenceSearch => ({
  span: among(SPANS, String(search['span'] ?? '')),
  partner: words(search['partner']),
});

export const DUE_SPANS = ['4', '8', '13', '26'] as const;

/** How many weeks ahead the calendar looks, and whose they are. */
export interface DueSearch {
  weeks?: (typeof DUE_SPANS)[number];
  partner?: string;
}

export const readDueSearch = (search: Record<string, unknown>): DueSearch => ({
  weeks: among(DUE_SPANS, String(search['weeks'] ?? '')),
  partner: words(search['partner']),
});

export const PLAN_STAGES = ['all', 'silent', 'late', 'kept', 'ended', 'withdrawn'] as const;
export const PLAN_SORTS = [...SORTS, 'due', '-due'] as const;

export interface PlanSearch {
  stage?: (typeof PLAN_STAGES)[number];
  partner?: string;
  q?: string;
  sort?: (typeof PLAN_SORTS)[number];
  page?: number;
}

export const readPlanSearch = (search: Record<string, unknown>): PlanSearch => ({
  stage: among(PLAN_STAGES, search['stage']),
  partner: words(search['partner']),
  q: words(search['q']),
  sort: among(PLAN_SORTS, search['sort']),
  page: pageIn(search['page']),
});

export const SENT_STAGES = ['all', 'sent', 'answered', 'withdrawn'] as const;

export interface SentSearch {
  stage?: (typeof SENT_STAGES)[number];
  partner?: string;
  q?: string;
  sort?: (typeof SORTS)[number];
  page?: number;
}

export const readSentSearch = (search: Record<string, unknown>): SentSearch => ({
  stage: among(SENT_STAGES, search['stage']),
  partner: words(search['partner']),
  q: words(search['q']),
  sort: among(SORTS, search['sort']),
  page: pageIn(search['page']),
});
