import { useSyncExternalStore } from 'react';

let moving: string | undefined;
let moves = 0;
const listeners = new Set<() => void>();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Moves the needle: the bar and the page that follows it show the day at once, the address when the needle rests. */
export function moveNeedle(to: string | undefined): void {
  if (to === moving) return;
  moving = to;
  moves++;
  listeners.forEach((listener) => listener());
}

/** How often the needle has moved, for those who follow it by turns. */
export const needleMoves = (): number => moves;

/** The day under the needle while it moves. */
export const useNeedle = (): string | undefined => useSyncExternalStore(listen, () => moving);
