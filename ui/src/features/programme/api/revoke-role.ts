import type { Entry } from '../../../lib/entry';
import type { Wire } from '../../../lib/wire';

interface Grant {
  account: string;
  role: Wire<'Role'>;
  partner?: string;
}

export const revokeRole = (programme: string, body: Grant): Entry => ({
  path: `/programmes/${programme}/members/revoke-role`,
  body,
});
