import type { Entry } from '../../../lib/entry';

interface Supersession {
  partner: string;
  by: string;
  reason?: string;
  happenedOn: string;
}

export const supersedeDecision = (programme: string, decision: string, body: Supersession): Entry => ({
  path: `/programmes/${programme}/decisions/${decision}/supersede`,
  body,
});
