import type { components } from './api-types';

/** A shape of the HTTP API by its name: `Wire<'Decision'>`. */
export type Wire<Name extends keyof components['schemas']> = components['schemas'][Name];
