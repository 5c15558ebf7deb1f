import { question } from '../../../lib/reading';

const MOST = 500;

interface Named {
  decisions: { id: string; ref: string; title: string }[];
}

/** The decisions that an answer may name, the newest first. */
export const getDecisionsToName = (programme: string) =>
  question<Named>(programme, '/decisions', {}, { stage: 'all', sort: '-recorded', size: MOST }, 'decisions to name');
