import type { Entry } from '../../../lib/entry';

interface Publishing {
  partner: string;
  publication: 'DECISION' | 'MINUTES';
  happenedOn: string;
}

export const publishDecision = (programme: string, decision: string, body: Publishing): Entry => ({
  path: `/programmes/${programme}/decisions/${decision}/publish`,
  body,
});
