import { Link } from '@tanstack/react-router';
import { useLogDialog } from '../../lib/log-dialog';
import { useMoment } from '../../lib/moment';
import button from '../button.module.css';
import { KeyHint } from '../key-hint';
import styles from './register.module.css';

interface Props {
  /** `decision`. */
  called: string;
  /** Whether there is anything at all that was not asked for. */
  any: boolean;
  /** The search that asks for everything. */
  everything: object;
  /** What is not there by a day of the past: `No decision had been put forward by that day.` */
  notYet: string;
  /** Where to begin, while there is nothing. */
  begin: string;
  /** The kind of entry that begins it. */
  kind: string;
}

/** Why a register is empty, and what to do about it. */
export function Empty({ called, any, everything, notYet, begin, kind }: Props) {
  const moment = useMoment();
  const log = useLogDialog();
  if (any) {
    return (
      <p className={styles.empty}>
        No {called} matches what you asked for.{' '}
        <Link to="." search={everything as never}>
          Show everything
        </Link>
      </p>
    );
  }
  if (moment.past) {
    return (
      <p className={styles.empty}>
        {moment.clock === 'hindsight' ? `${notYet} ` : `No ${called} had been recorded by that day. `}
        {moment.clock === 'then' && (
          <Link to="." search={(before) => ({ ...before, knownAt: undefined })}>
            Show it with hindsight
          </Link>
        )}
      </p>
    );
  }
  return (
    <div className={styles.empty}>
      <p>{begin}</p>
      {log && (
        <button type="button" className={button.primary} onClick={() => log({ kind })}>
          Log the first {called} <KeyHint>L</KeyHint>
        </button>
      )}
    </div>
  );
}
