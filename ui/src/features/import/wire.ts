import type { components } from '../../lib/api-types';

type Schemas = components['schemas'];

/** A file that is being imported, and how far it has come. */
export type Import = Schemas['Import'];
export type ImportColumn = Schemas['ImportColumn'];
export type ImportKind = Schemas['ImportKind'];
export type ImportField = Schemas['ImportField'];
export type ImportProblem = Schemas['ImportProblem'];
