import { useEffect, useRef, useState } from 'react';
import { useKeys } from '../lib/keys';
import styles from './find.module.css';
import { KeyHint } from './key-hint';

interface Props {
  label: string;
  q?: string;
  onFind: (q: string | undefined) => void;
}

const TYPING_MS = 250;

/** Finds as one types, a moment after the last letter; `/` leads here. */
export function Find({ label, q, onFind }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const resting = useRef<number>(undefined);
  const [asked, setAsked] = useState(q);
  const [seen, setSeen] = useState(q);
  const [typed, setTyped] = useState(q ?? '');
  useKeys({ '/': () => field.current?.focus() });
  useEffect(() => () => clearTimeout(resting.current), []);
  if (q !== seen) {
    setSeen(q);
    // Changed by a link, or by going back, and not from here.
    if (q !== asked) {
      setAsked(q);
      setTyped(q ?? '');
    }
  }
  const type = (words: string) => {
    setTyped(words);
    clearTimeout(resting.current);
    resting.current = window.setTimeout(() => {
      setAsked(words || undefined);
      onFind(words || undefined);
    }, TYPING_MS);
  };
  return (
    <label className={styles.find}>
      <span className="visually-hidden">{label}</span>
      <input
        ref={field}
        type="search"
        placeholder={label}
        value={typed}
        maxLength={200}
        onChange={(event) => type(event.target.value)}
      />
      <KeyHint>/</KeyHint>
    </label>
  );
}
