import { useRootPreference } from '../../lib/root-preference';
import styles from './register.module.css';

/** How close the rows of registers stand. */
export function RowsSwitch() {
  const [rows, setRows] = useRootPreference('rows');
  return (
    <button
      type="button"
      className={styles.rows}
      onClick={() => setRows(rows === 'comfortable' ? 'dense' : 'comfortable')}
    >
      {rows === 'comfortable' ? 'Dense rows' : 'Comfortable rows'}
    </button>
  );
}
