import { readStored, writeStored } from '../../../lib/stored';
import type { KindOfEntry } from '../../../lib/log-dialog';

/** What has been typed and not yet saved; kept by this browser, a programme at a time. */
export interface Draft {
  kind: KindOfEntry;
  line: string;
  /** Fields that the person filled by hand, over what the line gave. */
  own: Record<string, string>;
  several: Record<string, string[]>;
}

const EMPTY = { line: '', own: {}, several: {} };

export function readDraft(programme: string, kind: KindOfEntry): Draft {
  try {
    const kept = JSON.parse(readStored(`draft.${programme}`) ?? 'null') as Partial<Draft> | null;
    if (kept && typeof kept.line === 'string') return { ...EMPTY, kind, ...kept };
  } catch {
    // Not ours, or an older form: begin anew.
  }
  return { kind, ...EMPTY };
}

export function keepDraft(programme: string, draft: Draft): void {
  const empty = !draft.line && Object.values(draft.own).every((value) => !value);
  writeStored(`draft.${programme}`, empty ? null : JSON.stringify(draft));
}

export const dropDraft = (programme: string): void => writeStored(`draft.${programme}`, null);
