import { createContext, useContext } from 'react';

/** What the dialog opens with. Without a kind it is the kind of the draft, or else of the page in view. */
export interface ToLog {
  kind?: string;
  /** The thing that the entry is about, by its id. */
  about?: string;
}

const Open = createContext<((entry: ToLog) => void) | undefined>(undefined);

export const LogDialog = Open.Provider;

/** Opens the dialog that logs an entry; undefined where nothing may be logged: in the past, or for want of a role. */
export const useLogDialog = () => useContext(Open);
