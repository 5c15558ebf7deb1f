import { useEffect, useSyncExternalStore } from 'react';

let shown: string | undefined;
const listeners = new Set<() => void>();

function show(what: string | undefined): void {
  shown = what;
  listeners.forEach((listener) => listener());
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says at the foot of every printed page which thing it shows. */
export function usePrinted(what: string): void {
  useEffect(() => {
    show(what);
    return () => show(undefined);
  }, [what]);
}

export const usePrintedNow = (): string | undefined => useSyncExternalStore(listen, () => shown);
