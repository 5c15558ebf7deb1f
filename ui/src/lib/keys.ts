import { useEffect, useRef } from 'react';
import { readStored } from './stored';

type Actions = Record<string, (() => void) | undefined>;

/** Where keys write or move something. */
export const inField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable], [role=slider]') !== null;

/** Whether single letters act (WCAG 2.1.4: people can turn them off). */
export const keysAreOn = (): boolean => readStored('keys') !== 'off';

/** Single letters that act outside fields and dialogs. */
export function useKeys(actions: Actions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (inField(event.target) || document.querySelector('dialog[open]') || !keysAreOn()) return;
      const action = latest.current[event.key.toLowerCase()];
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', act);
    return () => removeEventListener('keydown', act);
  }, []);
}
