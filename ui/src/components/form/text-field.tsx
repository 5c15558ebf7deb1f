import type { ReactNode } from 'react';
import { Field } from './field';
import styles from './form.module.css';

interface Props {
  name: string;
  label: string;
  hint?: ReactNode;
  note?: ReactNode;
  required?: boolean;
  lines?: number;
  maxLength?: number;
  value?: string;
  defaultValue?: string;
  placeholder?: string;
  autoFocus?: boolean;
  onChange?: (value: string) => void;
}

/** Words: one line, or several where `lines` says so. */
export function TextField({ name, label, hint, note, lines, onChange, ...rest }: Props) {
  const shared = {
    name,
    'data-label': label,
    className: styles.input,
    autoComplete: 'off',
    onChange: onChange && ((event: { target: { value: string } }) => onChange(event.target.value)),
    ...rest,
  };
  return (
    <Field name={name} label={label} hint={hint} note={note ?? (rest.required ? undefined : 'optional')}>
      {(ids) => (lines ? <textarea rows={lines} {...ids} {...shared} /> : <input type="text" {...ids} {...shared} />)}
    </Field>
  );
}
