import type { Wire } from '../../lib/wire';

/** The kinds of signal, in the order in which they are shown. */
export const KINDS = [
  'TERM_CONTESTED',
  'OBJECTION',
  'CONDITION',
  'REOPENED',
  'INERTIA',
  'OBSERVED',
  'SILENCE',
] as const satisfies readonly Wire<'SignalKind'>[];

export type Kind = Wire<'SignalKind'>;
export type Model = Wire<'Model'>;
export type Point = Wire<'Point'>;
export type Pair = Wire<'OfPair'>;
export type Turf = Wire<'Turf'>;
export type FrictionAnswer = Wire<'FrictionAnswer'>;
export type Signal = Wire<'Told'>;
export type SignalsAnswer = Wire<'SignalsAnswer'>;
