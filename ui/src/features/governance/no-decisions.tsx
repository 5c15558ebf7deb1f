import { Link } from '@tanstack/react-router';
import button from '../../components/button.module.css';
import { KeyHint } from '../../components/key-hint';
import { useLogDialog } from '../../lib/log-dialog';
import { useMoment } from '../../lib/moment';
import { useProgramme } from '../../lib/programme';
import styles from './decisions.module.css';

/** Why the register is empty, and what to do about it. */
export function NoDecisions({ any }: { any: boolean }) {
  const moment = useMoment();
  const programme = useProgramme();
  const log = useLogDialog();
  if (any) {
    return (
      <p className={styles.empty}>
        No decision matches what you asked for.{' '}
        <Link to="/programmes/$programme/decisions" params={{ programme: programme.id }} search={{ stage: 'all' }}>
          Show everything
        </Link>
      </p>
    );
  }
  if (moment.past) {
    return (
      <p className={styles.empty}>
        {moment.clock === 'hindsight'
          ? 'No decision had been put forward by that day. '
          : 'Nothing had been recorded by that day. '}
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
      <p>This programme has no decision yet. Log the first one when a partner puts it forward.</p>
      {log && (
        <button type="button" className={button.primary} onClick={() => log({ kind: 'decision' })}>
          Log the first decision <KeyHint>L</KeyHint>
        </button>
      )}
    </div>
  );
}
