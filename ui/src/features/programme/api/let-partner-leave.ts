import type { Entry } from '../../../lib/entry';

interface Leaving {
  happenedOn: string;
  reason?: string;
}

export const letPartnerLeave = (programme: string, partner: string, body: Leaving): Entry => ({
  path: `/programmes/${programme}/partners/${partner}/leave`,
  body,
});
