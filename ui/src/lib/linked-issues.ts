import type { Clocks } from './moment';
import { question } from './reading';

interface Linked {
  issues: { id: string; ref: string; title: string }[];
}

/** The issues that came from a risk, or that a decision answered. */
export const getLinkedIssues = (programme: string, by: { risk: string } | { decision: string }, clocks: Clocks) =>
  question<Linked>(programme, '/issues', clocks, { ...by }, `issues of ${Object.values(by).join()}`);
