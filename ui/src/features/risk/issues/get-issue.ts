import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';
import type { Issue } from './wire';

export const getIssue = (programme: string, issue: string, clocks: Clocks) =>
  question<{ issue: Issue }>(programme, `/issues/${issue}`, clocks);
