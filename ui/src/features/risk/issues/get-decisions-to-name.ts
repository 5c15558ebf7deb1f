import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

const MOST = 500;

/** The decisions that an answer may name, the newest first. */
export const getDecisionsToName = (programme: string) =>
  question<Wire<'DecisionsAnswer'>>(
    programme,
    '/decisions',
    {},
    { stage: 'all', sort: '-recorded', size: MOST },
    'decisions to name',
  );
