import type { Entry } from '../../../lib/entry';

interface CallIn {
  partner: string;
  reason: string;
  happenedOn: string;
}

export const callInDecision = (programme: string, decision: string, body: CallIn): Entry => ({
  path: `/programmes/${programme}/decisions/${decision}/call-in`,
  body,
});
