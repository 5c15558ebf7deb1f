import { createContext, useContext } from 'react';
import { readDay, today } from '../../lib/dates';
import { lastSpeaker } from '../../lib/last-speaker';
import { useProgramme } from '../../lib/programme';
import type { OwnWords } from './kind-of-entry';

/** What was understood of one typed line. */
export interface Understood extends OwnWords {
  partner?: string;
  /** The words that gave the day, as typed. */
  happenedOn?: string;
}

/** Fields that the person filled by hand, over what the line gave. */
export interface Filled {
  own: Record<string, string>;
  several: Record<string, string[]>;
}

export interface LogDraft extends Filled {
  read: Understood;
  /** The partner and the day of the entry before, where several are logged one after another. */
  before: { partner?: string; happenedOn?: string };
  /** The thing that the entry is about, where the dialog was opened from its page. */
  about?: string;
  change: (name: string, value: string) => void;
  changeSeveral: (name: string, values: string[]) => void;
}

const Now = createContext<LogDraft | undefined>(undefined);

export const LogDraftNow = Now.Provider;

/** What is being logged: what was typed, what was understood, and how a field keeps what is filled in. */
export function useLogDraft() {
  const draft = useContext(Now);
  if (!draft) throw new Error('Nothing is being logged here');
  const { id, mine } = useProgramme();
  const { own, read, before, change } = draft;
  const typed = own['happenedOn'] ?? read.happenedOn ?? before.happenedOn ?? 'today';
  const now = today();
  return {
    ...draft,
    partner: own['partner'] ?? read.partner ?? before.partner ?? lastSpeaker(id, mine.mayLogFor),
    /** The day on which it happened, as typed, and as understood. */
    typedDay: typed,
    day: readDay(typed, now) ?? now,
    kept: (name: string) => ({
      name,
      defaultValue: own[name] ?? read.fields[name],
      onChange: (value: string) => change(name, value),
    }),
    keptDay: (name: string) => ({
      name,
      typed: own[name] ?? read.fields[name] ?? '',
      onType: (value: string) => change(name, value),
      note: own[name] === undefined && read.fields[name] ? 'from your line' : undefined,
    }),
    chosen: (name: string, usual = '') => ({
      name,
      value: own[name] ?? read.fields[name] ?? usual,
      onChange: (value: string) => change(name, value),
    }),
  };
}
