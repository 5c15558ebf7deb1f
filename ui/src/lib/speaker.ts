import type { Wire } from './wire';

/** For whom a person most likely speaks about a thing: the partner that logged it, where they log for it. */
export const speaker = (mayLogFor: string[], thing: { partner?: string }): string | undefined =>
  thing.partner && mayLogFor.includes(thing.partner) ? thing.partner : mayLogFor[0];

/** Whether a person logs for who logged a thing: only then do they correct it, or take it back. */
export const isOwn = (thing: { partner?: string }, { mayLogFor, runs }: Wire<'ProgrammeAnswer'>['mine']): boolean =>
  thing.partner ? mayLogFor.includes(thing.partner) : runs;
