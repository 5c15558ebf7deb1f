import type { ReactNode } from 'react';
import { Field } from './field';
import styles from './form.module.css';

interface Props {
  name: string;
  label: string;
  hint?: ReactNode;
  note?: ReactNode;
  required?: boolean;
  several?: boolean;
  options: readonly (readonly [value: string, text: ReactNode])[];
  value?: string;
  defaultValue?: string;
  defaultValues?: readonly string[];
  onChange?: (value: string) => void;
  onSeveral?: (values: string[]) => void;
}

/** One choice of a few (radio buttons), or several (checkboxes). */
export function ChoiceField(props: Props) {
  const {
    name,
    label,
    hint,
    note,
    required,
    several,
    options,
    value,
    defaultValue,
    defaultValues,
    onChange,
    onSeveral,
  } = props;
  return (
    <Field name={name} label={label} hint={hint} note={note} group>
      {({ id, ...described }) => (
        <div
          role={several ? 'group' : 'radiogroup'}
          aria-labelledby={`${id}-label`}
          aria-required={several ? undefined : required}
          className={styles.choices}
          onChange={onSeveral && ((event) => onSeveral(checkedIn(event.currentTarget)))}
          {...(several ? { 'aria-describedby': described['aria-describedby'] } : described)}
        >
          {options.map(([one, text], index) => (
            <label key={one} className={styles.choice}>
              <input
                type={several ? 'checkbox' : 'radio'}
                id={index === 0 ? id : undefined}
                name={name}
                value={one}
                data-label={label}
                required={required && !several}
                {...(value !== undefined
                  ? { checked: value === one, onChange: () => onChange?.(one) }
                  : { defaultChecked: defaultValues?.includes(one) ?? defaultValue === one })}
              />
              <span>{text}</span>
            </label>
          ))}
        </div>
      )}
    </Field>
  );
}

const checkedIn = (group: HTMLElement) =>
  [...group.querySelectorAll<HTMLInputElement>('input:checked')].map((input) => input.value);
