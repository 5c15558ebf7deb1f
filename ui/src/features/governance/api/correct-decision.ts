import type { Entry } from '../../../lib/entry';

interface Correction {
  reason: string;
  happenedOn?: string;
  cleared?: string[];
  [field: string]: unknown;
}

export const correctDecision = (programme: string, decision: string, body: Correction): Entry => ({
  path: `/programmes/${programme}/decisions/${decision}/correct`,
  body,
});
