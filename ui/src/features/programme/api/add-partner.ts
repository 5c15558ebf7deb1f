import type { Entry } from '../../../lib/entry';
import type { NewPartner } from './create-programme';

export const addPartner = (programme: string, body: NewPartner & { happenedOn: string }): Entry => ({
  path: `/programmes/${programme}/partners`,
  body,
});
