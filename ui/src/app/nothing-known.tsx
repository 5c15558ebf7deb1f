import button from '../components/button.module.css';
import { dayOf, longDay } from '../lib/dates';
import type { Moment } from '../lib/moment';
import styles from './nothing-known.module.css';

interface Props {
  moment: Moment;
  /** When the first entry of the programme was recorded that may be seen. */
  firstRecordedAt?: string;
  onHindsight: () => void;
}

/** Why a page is empty that is asked as known on a day before anything was recorded. */
export function NothingKnown({ moment, firstRecordedAt, onHindsight }: Props) {
  const { knownAt } = moment;
  if (!knownAt || !firstRecordedAt || !isBefore(knownAt, firstRecordedAt)) return null;
  return (
    <div className={styles.known} role="status">
      <p>
        <b>Nothing had been recorded by {longDay(dayOf(knownAt))}</b>; the first entry was recorded on{' '}
        {longDay(dayOf(firstRecordedAt))}.
      </p>
      <button type="button" className={button.plain} onClick={onHindsight}>
        Look with hindsight instead
      </button>
    </div>
  );
}

/** A day is all of that day. */
const isBefore = (moment: string, other: string): boolean =>
  moment.length === 10 ? moment < dayOf(other) : Date.parse(moment) < Date.parse(other);
