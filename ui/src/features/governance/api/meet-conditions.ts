import type { Entry } from '../../../lib/entry';

interface ConditionsMet {
  partner: string;
  reason?: string;
  happenedOn: string;
}

export const meetConditions = (programme: string, decision: string, body: ConditionsMet): Entry => ({
  path: `/programmes/${programme}/decisions/${decision}/meet-conditions`,
  body,
});
