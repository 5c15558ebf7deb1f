import type { Entry } from '../../../lib/entry';

interface Taking {
  partner: string;
  outcome: string;
  maker: string;
  happenedOn: string;
  publishedOn?: string;
}

export const takeDecision = (programme: string, decision: string, body: Taking): Entry => ({
  path: `/programmes/${programme}/decisions/${decision}/take`,
  body,
});
