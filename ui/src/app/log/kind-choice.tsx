import { useEffect } from 'react';
import { KeyHint } from '../../components/key-hint';
import { KINDS } from './kinds';
import styles from './log-entry.module.css';

/** The kinds of entry. Alt and the letter choose one from anywhere in the dialog. */
export function KindChoice({ kind, onKind }: { kind: string; onKind: (kind: string) => void }) {
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      const chosen = event.altKey && KINDS.find(({ key }) => event.code === `Key${key}`);
      if (!chosen) return;
      event.preventDefault();
      onKind(chosen.kind);
    };
    addEventListener('keydown', act);
    return () => removeEventListener('keydown', act);
  }, [onKind]);
  return (
    <fieldset className={styles.kinds}>
      <legend>Kind of entry</legend>
      {KINDS.map(({ kind: one, name, key }) => (
        <label key={one}>
          <input type="radio" name="kind" value={one} checked={kind === one} onChange={() => onKind(one)} />
          <span>{name}</span>
          <span className={styles.combination}>
            <KeyHint>Alt</KeyHint> <KeyHint>{key}</KeyHint>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
