import type { Wire } from '../../lib/wire';

export const TYPES: Record<Wire<'DecisionType'>, string> = {
  KEY: 'Key decision',
  NON_KEY: 'Non-key decision',
  OFFICER: 'Officer decision',
  URGENT: 'Urgent decision',
  RESERVED: 'Reserved decision',
  RECOMMENDATION: 'Recommendation',
  NOTING: 'For noting',
};

export const STANCES: Record<Wire<'Stance'>, string> = {
  SUPPORT: 'Support',
  SUPPORT_WITH_CONDITIONS: 'Support with conditions',
  ABSTAIN: 'Abstain',
  OBJECT: 'Object',
};

/** The choices of a native select. */
export const choices = <Value extends string>(words: Record<Value, string>) =>
  Object.entries(words) as [Value, string][];
