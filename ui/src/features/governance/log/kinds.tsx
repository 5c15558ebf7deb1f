import { useEffect } from 'react';
import { KeyHint } from '../../../components/key-hint';
import type { KindOfEntry } from '../../../lib/log-dialog';
import styles from './log-entry.module.css';

const KINDS: readonly (readonly [KindOfEntry, string, string])[] = [
  ['decision', 'Decision', 'D'],
  ['position', 'Position', 'P'],
];

/** The kinds of entry. Alt and the letter choose one from anywhere in the dialog. */
export function Kinds({ kind, onKind }: { kind: KindOfEntry; onKind: (kind: KindOfEntry) => void }) {
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      const chosen = event.altKey && KINDS.find(([, , key]) => event.code === `Key${key}`);
      if (!chosen) return;
      event.preventDefault();
      onKind(chosen[0]);
    };
    addEventListener('keydown', act);
    return () => removeEventListener('keydown', act);
  }, [onKind]);
  return (
    <fieldset className={styles.kinds}>
      <legend>Kind of entry</legend>
      {KINDS.map(([one, text, key]) => (
        <label key={one}>
          <input type="radio" name="kind" value={one} checked={kind === one} onChange={() => onKind(one)} />
          <span>{text}</span>
          <span className={styles.combination}>
            <KeyHint>Alt</KeyHint> <KeyHint>{key}</KeyHint>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
