import type { Filled } from '../../components/log/log-draft';
import { readStored, writeStored } from '../../lib/stored';

/** What has been typed and not yet saved; kept by this browser, a programme at a time. */
export interface Draft extends Filled {
  kind: string;
  line: string;
}

export const emptyDraft = (kind: string): Draft => ({ kind, line: '', own: {}, several: {} });

/** @param likely the kind, where no draft was kept */
export function readDraft(programme: string, likely: string, wanted?: string): Draft {
  const empty = emptyDraft(wanted ?? likely);
  try {
    const kept = JSON.parse(readStored(`draft.${programme}`) ?? 'null') as Partial<Draft> | null;
    if (kept && typeof kept.line === 'string') return { ...empty, ...kept, kind: wanted ?? kept.kind ?? likely };
  } catch {
    // Not ours, or an older form: begin anew.
  }
  return empty;
}

export function keepDraft(programme: string, draft: Draft): void {
  const empty = !draft.line && Object.values(draft.own).every((value) => !value);
  writeStored(`draft.${programme}`, empty ? null : JSON.stringify(draft));
}

export const dropDraft = (programme: string): void => writeStored(`draft.${programme}`, null);
