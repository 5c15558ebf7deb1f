import { useParams } from '@tanstack/react-router';
import { longDay } from '../lib/dates';
import { useMoment } from '../lib/moment';
import { useProgramme } from '../lib/programme';
import styles from './print-footer.module.css';

/** At the foot of every printed page: what it is, and the moment it shows. */
export function PrintFooter() {
  const programme = useProgramme();
  const moment = useMoment();
  const { decision } = useParams({ strict: false });
  const clock = !moment.past ? 'as known that day' : moment.clock === 'then' ? 'as known then' : 'with hindsight';
  return (
    <footer className={styles.footer} aria-hidden="true">
      <span>
        Prinuce, {programme.name}
        {programme.notice === 'FICTIONAL' && ', fictional demonstration data'}
        {decision && `, decision ${decision}`}
      </span>
      <span>
        As at {longDay(moment.day)}, {clock}
      </span>
    </footer>
  );
}
