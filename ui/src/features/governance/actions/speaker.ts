import type { Wire } from '../../../lib/wire';

/** For whom a person most likely speaks: the proposing partner, where they log for it. */
export const speaker = (mayLogFor: string[], decision: Wire<'Decision'>): string | undefined =>
  mayLogFor.includes(decision.partner) ? decision.partner : mayLogFor[0];
