import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

export const getIssue = (programme: string, issue: string, clocks: Clocks) =>
  question<Wire<'IssueAnswer'>>(programme, `/issues/${issue}`, clocks);
