import { question } from '../../../lib/reading';
import type { Wire } from '../../../lib/wire';

const MOST = 200;

/** The risks that an issue may come from. */
export const getMaterialisedRisks = (programme: string) =>
  question<Wire<'RisksAnswer'>>(
    programme,
    '/risks',
    {},
    { stage: 'materialised', sort: '-recorded', size: MOST },
    'to become issues',
  );
