import { text } from '../../../lib/form-values';
import type { Wire } from '../../../lib/wire';

const FIELDS = [
  'title',
  'outcome',
  'maker',
  'neededBy',
  'arrangement',
  'type',
  'reasons',
  'power',
  'interests',
  'dispensation',
  'exemptReason',
  'reference',
  'source',
  'reviewOn',
] as const;

/** The fields that differ from what stands: those with a value, and under `cleared` those that lost theirs. */
export function changesOf(form: FormData, decision: Wire<'DecisionRecord'>): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  const cleared: string[] = [];
  for (const field of FIELDS) {
    if (!form.has(field)) continue;
    const now = text(form, field);
    if (now === (decision[field] || undefined)) continue;
    if (now) changes[field] = now;
    else cleared.push(field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase());
  }
  return cleared.length ? { ...changes, cleared } : changes;
}
