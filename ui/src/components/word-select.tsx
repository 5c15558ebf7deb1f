import styles from './word-select.module.css';

interface Props {
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  onChange: (value: string) => void;
}

/** A native select that stands in a sentence as its words. */
export function WordSelect({ label, value, options, onChange }: Props) {
  const unknown = options.every(([one]) => one !== value);
  return (
    <span className={styles.word}>
      <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
        {unknown && <option value={value}>{value}</option>}
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </span>
  );
}
