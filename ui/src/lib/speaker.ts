/** For whom a person most likely speaks about a thing: the partner that logged it, where they log for it. */
export const speaker = (mayLogFor: string[], thing: { partner?: string }): string | undefined =>
  thing.partner && mayLogFor.includes(thing.partner) ? thing.partner : mayLogFor[0];
