import { createContext, useContext, useId, type ReactNode } from 'react';
import type { Wire } from '../../lib/wire';
import styles from './form.module.css';

const Errors = createContext<Wire<'FieldError'>[]>([]);

export const FieldErrors = Errors.Provider;

/** `options[2].option` is shown beside `options`, `callInRule.until` beside `until`. */
export const isAbout = (error: Wire<'FieldError'>, name: string): boolean =>
  [error.field, error.field.split('.').at(-1)!].some((field) => field === name) ||
  error.field.startsWith(`${name}[`) ||
  error.field.startsWith(`${name}.`);

interface Props {
  name: string;
  label: string;
  hint?: ReactNode;
  note?: ReactNode;
  group?: boolean;
  children: (ids: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}

/** A label, a hint, a control, and beside it what is wrong with it. */
export function Field({ name, label, hint, note, group, children }: Props) {
  const id = useId();
  const error = useContext(Errors).find((one) => isAbout(one, name));
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={error ? `${styles.field} ${styles.wrong}` : styles.field} data-field={name}>
      {group ? (
        <span className={styles.label} id={`${id}-label`}>
          {label}
        </span>
      ) : (
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
      )}
      <div className={styles.control}>
        {error && (
          <p className={styles.error} id={`${id}-error`}>
            <span className="visually-hidden">Error: </span>
            {error.message}
          </p>
        )}
        {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
        {hint && (
          <p className={styles.hint} id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
      {note && <span className={styles.note}>{note}</span>}
    </div>
  );
}
