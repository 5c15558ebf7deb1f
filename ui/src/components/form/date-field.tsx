import { useState, type ReactNode } from 'react';
import { readDay, today, weekdayAndDay } from '../../lib/dates';
import { Field } from './field';
import styles from './form.module.css';

interface Props {
  name: string;
  label: string;
  hint?: ReactNode;
  note?: ReactNode;
  required?: boolean;
  typed?: string;
  defaultTyped?: string;
  /** The day that it cannot lie before: `17 Apr` is then the next one. */
  from?: string;
  onType?: (typed: string) => void;
}

/** A date as people type one. What was understood stands beside it, and is what is sent. */
export function DateField({ name, label, hint, note, required, typed, defaultTyped = '', from, onType }: Props) {
  const [own, setOwn] = useState(defaultTyped);
  const text = typed ?? own;
  const day = readDay(text, today(), from);
  return (
    <Field name={name} label={label} hint={hint} note={note ?? (required ? undefined : 'optional')}>
      {(ids) => (
        <div className={styles.date}>
          <input
            type="text"
            className={styles.input}
            autoComplete="off"
            placeholder={from ? '17 Apr or next Friday' : '26 Mar or yesterday'}
            data-label={label}
            data-date
            required={required}
            value={text}
            onChange={(event) => {
              setOwn(event.target.value);
              onType?.(event.target.value);
            }}
            {...ids}
          />
          <input type="hidden" name={name} value={day ?? ''} />
          <output className={styles.understood}>{day && weekdayAndDay(day)}</output>
        </div>
      )}
    </Field>
  );
}
