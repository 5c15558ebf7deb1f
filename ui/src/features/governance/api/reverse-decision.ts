import type { Entry } from '../../../lib/entry';

interface Reversal {
  partner: string;
  reason: string;
  happenedOn: string;
}

export const reverseDecision = (programme: string, decision: string, body: Reversal): Entry => ({
  path: `/programmes/${programme}/decisions/${decision}/reverse`,
  body,
});
