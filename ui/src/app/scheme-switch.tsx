import { useId } from 'react';
import { useRootPreference } from '../lib/root-preference';
import styles from './scheme-switch.module.css';

const SCHEMES = [
  ['', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

/** Light or dark ink and paper. */
export function SchemeSwitch() {
  const [scheme, setScheme] = useRootPreference('scheme');
  const name = useId();
  return (
    <fieldset className={styles.switch}>
      <legend>Appearance</legend>
      {SCHEMES.map(([value, text]) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={(scheme ?? '') === value}
            onChange={() => setScheme(value || null)}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
