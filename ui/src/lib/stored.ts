import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

/** What this browser keeps for its user. Storage that is full or off loses the choice, never the page. */
export function readStored(name: string): string | null {
  try {
    return localStorage.getItem(`prinuce.${name}`);
  } catch {
    return null;
  }
}

export function writeStored(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`prinuce.${name}`);
    else localStorage.setItem(`prinuce.${name}`, value);
  } catch {
    // Nothing to do: see above.
  }
  listeners.forEach((listener) => listener());
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

export function useStored(name: string): [string | null, (value: string | null) => void] {
  const value = useSyncExternalStore(listen, () => readStored(name));
  return [value, (next) => writeStored(name, next)];
}
