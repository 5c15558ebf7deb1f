import type { Entry } from '../../../lib/entry';

interface Withdrawal {
  partner: string;
  reason: string;
  happenedOn: string;
}

export const withdrawDecision = (programme: string, decision: string, body: Withdrawal): Entry => ({
  path: `/programmes/${programme}/decisions/${decision}/withdraw`,
  body,
});
