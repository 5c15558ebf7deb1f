import { Mark } from '../../components/mark';
import { useRootPreference } from '../../lib/root-preference';
import styles from './decisions.module.css';

/** What the marks mean, and how close the rows stand. */
export function Legend() {
  const [rows, setRows] = useRootPreference('rows');
  return (
    <div className={styles.legend}>
      <ul aria-label="What the marks mean">
        <li>
          <Mark kind="SUPPORT" says="" /> Support
        </li>
        <li>
          <Mark kind="SUPPORT_WITH_CONDITIONS" says="" /> With conditions
        </li>
        <li>
          <Mark kind="ABSTAIN" says="" /> Abstain
        </li>
        <li>
          <Mark kind="OBJECT" says="" /> Object
        </li>
        <li>
          <Mark kind="NO_POSITION" says="" /> No position yet
        </li>
        <li>
          <Mark kind="NO_PART" says="" /> Takes no part
        </li>
        <li>
          <Mark kind="SUPPORT" final says="" /> Underlined: final for that partner
        </li>
      </ul>
      <button
        type="button"
        className={styles.rows}
        onClick={() => setRows(rows === 'comfortable' ? 'dense' : 'comfortable')}
      >
        {rows === 'comfortable' ? 'Dense rows' : 'Comfortable rows'}
      </button>
    </div>
  );
}
