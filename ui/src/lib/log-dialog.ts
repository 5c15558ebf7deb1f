import { createContext, useContext } from 'react';

export type KindOfEntry = 'decision' | 'position';

export interface ToLog {
  kind: KindOfEntry;
  decision?: string;
}

const Open = createContext<((entry: ToLog) => void) | undefined>(undefined);

export const LogDialog = Open.Provider;

/** Opens the dialog that logs an entry; undefined where nothing may be logged: in the past, or for want of a role. */
export const useLogDialog = () => useContext(Open);
