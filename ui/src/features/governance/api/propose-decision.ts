import type { Entry } from '../../../lib/entry';
import type { Wire } from '../../../lib/wire';

export interface Proposal {
  title: string;
  partner: string;
  happenedOn: string;
  visibility?: Wire<'Visibility'>;
  neededBy?: string;
  arrangement?: string;
  type?: Wire<'DecisionType'>;
  reference?: string;
  requiredPartners?: string[];
  /** Ids of the terms that it uses. */
  terms?: string[];
  reasons?: string;
  options?: Wire<'DecisionOption'>[];
  power?: string;
  interests?: string;
  dispensation?: string;
  exemptReason?: string;
  backgroundPapers?: string[];
  reviewOn?: string;
  source?: string;
  supersedes?: string;
}

export const proposeDecision = (programme: string, body: Proposal): Entry => ({
  path: `/programmes/${programme}/decisions`,
  body,
});
