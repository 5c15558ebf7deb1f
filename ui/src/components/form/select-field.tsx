import type { ReactNode } from 'react';
import { Field } from './field';
import styles from './form.module.css';

interface Props {
  name: string;
  label: string;
  /** What an error calls it, where its label alone says too little. */
  called?: string;
  hint?: ReactNode;
  note?: ReactNode;
  required?: boolean;
  options: readonly (readonly [value: string, text: string])[];
  /** What stands for no choice; without it the first option is chosen. */
  none?: string;
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
}

export function SelectField({ name, label, called, hint, note, options, none, onChange, ...rest }: Props) {
  return (
    <Field name={name} label={label} hint={hint} note={note ?? (rest.required ? undefined : 'optional')}>
      {(ids) => (
        <select
          name={name}
          className={styles.input}
          data-label={called ?? label}
          onChange={onChange && ((event) => onChange(event.target.value))}
          {...ids}
          {...rest}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
