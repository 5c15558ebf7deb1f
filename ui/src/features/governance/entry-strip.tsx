import button from '../../components/button.module.css';
import { KeyHint } from '../../components/key-hint';
import { dayOf, longDay, timeOf } from '../../lib/dates';
import { useMoment } from '../../lib/moment';
import type { Wire } from '../../lib/wire';
import { count, figure } from '../../lib/words';
import { DecisionActions } from './decision-actions';
import styles from './decision.module.css';
import { useToday } from './use-today';

/** Which entry of the ledger the page stands at, and what can be done next. */
export function EntryStrip({ decision, entries }: { decision: Wire<'Decision'>; entries?: Wire<'HistoryEntry'>[] }) {
  const moment = useMoment();
  const back = useToday();
  return (
    <div className={styles.strip}>
      <div>
        <p>
          {moment.past ? 'As it stood at entry ' : 'Entry '}
          <b>{figure(decision.position)}</b>, recorded{' '}
          <b>
            {longDay(dayOf(decision.recordedAt))}, {timeOf(decision.recordedAt)}
          </b>
        </p>
        <p className={styles.small}>
          {entries && entries.length > 1
            ? `The latest of ${count(entries.length, 'entry', 'entries')} about this decision. None was overwritten.`
            : 'The only entry about this decision.'}
        </p>
      </div>
      <div className={styles.actions}>
        {moment.past ? (
          <button type="button" className={button.link} onClick={back}>
            See it today <KeyHint>T</KeyHint>
          </button>
        ) : (
          <DecisionActions decision={decision} />
        )}
        <button type="button" className={button.link} onClick={() => print()}>
          Print
        </button>
      </div>
    </div>
  );
}
