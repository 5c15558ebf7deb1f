import type { Wire } from '../../lib/wire';

/** What the page of one decision needs to know of another. */
export type Stands = Pick<Wire<'DecisionRow'>, 'id' | 'ref' | 'title' | 'partner' | 'stage' | 'takenOn'>;

export const meantToSupersede = 'is meant to supersede';
export const tookItsPlace = 'took the place of';

const hasEnded = ({ stage }: Stands) => stage === 'SUPERSEDED' || stage === 'REVERSED' || stage === 'WITHDRAWN';

/** Whether the older decision can be superseded now: the newer one was taken and stands, as the older still does. */
export const mayTakeItsPlace = (older: Stands, newer: Stands): boolean =>
  newer.takenOn !== undefined && !hasEnded(newer) && !hasEnded(older);
