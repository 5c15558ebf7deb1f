import type { Entry } from '../../../lib/entry';
import type { NewRule } from './create-programme';

export const setCallInRule = (programme: string, partner: string, body: NewRule & { happenedOn: string }): Entry => ({
  path: `/programmes/${programme}/partners/${partner}/set-call-in-rule`,
  body,
});
