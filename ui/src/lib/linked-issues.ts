import type { Clocks } from './moment';
import { question } from './reading';
import type { Wire } from './wire';

/** The issues that came from a risk, or that a decision answered. */
export const getLinkedIssues = (programme: string, by: { risk: string } | { decision: string }, clocks: Clocks) =>
  question<Wire<'IssuesAnswer'>>(programme, '/issues', clocks, { ...by }, `issues of ${Object.values(by).join()}`);
