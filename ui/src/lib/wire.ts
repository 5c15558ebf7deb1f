import type { components } from './api-types';

type Schemas = components['schemas'];

/** A shape of the HTTP API, or the words of one, by its name in the API’s description: `Wire<'RiskRow'>`. */
export type Wire<Name extends keyof Schemas> = Schemas[Name];
