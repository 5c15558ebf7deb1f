import { Mark } from '../../components/mark';
import styles from '../../components/register/register.module.css';
import { RowsSwitch } from '../../components/register/rows-switch';

/** What the marks mean, and how close the rows stand. */
export function Legend() {
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
      <RowsSwitch />
    </div>
  );
}
