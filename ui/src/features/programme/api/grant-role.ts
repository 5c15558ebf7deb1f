import type { Entry } from '../../../lib/entry';
import type { Wire } from '../../../lib/wire';

interface Grant {
  account: string;
  role: Wire<'Role'>;
  partner?: string;
}

export const grantRole = (programme: string, body: Grant): Entry => ({
  path: `/programmes/${programme}/members/grant-role`,
  body,
});
