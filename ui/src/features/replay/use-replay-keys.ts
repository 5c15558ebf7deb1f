import { useEffect, useRef } from 'react';
import { keysAreOn } from '../../lib/keys';

const INTERACTIVE = 'button, a, summary, input, select, textarea';

/** Space, brackets, N and Escape, wherever they mean nothing else. */
export function useReplayKeys(actions: Record<string, () => void>): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const on = event.target instanceof HTMLElement ? event.target.closest(INTERACTIVE) : null;
      const taken = on && (event.key === ' ' || /^(INPUT|SELECT|TEXTAREA)$/.test(on.tagName));
      if (taken || document.querySelector('dialog[open]')) return;
      if (event.key !== 'Escape' && event.key !== ' ' && !keysAreOn()) return;
      const action = latest.current[event.key.toLowerCase()];
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', act);
    return () => removeEventListener('keydown', act);
  }, []);
}
