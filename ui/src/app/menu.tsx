import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import button from '../components/button.module.css';
import { KeyHint } from '../components/key-hint';
import { getDecisionCounts } from '../features/governance/api/get-decisions';
import { useLogDialog } from '../lib/log-dialog';
import { useMoment } from '../lib/moment';
import { useProgramme } from '../lib/programme';
import { capital, count, figure } from '../lib/words';
import { Account } from './account';
import styles from './menu.module.css';

/** Where one can go in a programme, with counts as at the day on view. */
export function Menu({ onKeys }: { onKeys: () => void }) {
  const programme = useProgramme();
  const moment = useMoment();
  const log = useLogDialog();
  const { pathname } = useLocation();
  const [openAt, setOpenAt] = useState<string>();
  const counts = useQuery(getDecisionCounts(programme.id, moment)).data?.counts;
  const open = openAt === pathname;
  const to = { programme: programme.id };
  return (
    <header className={styles.menu} data-open={open || undefined}>
      <div className={styles.inner}>
        <div className={styles.head}>
          <Link to="/" className={styles.name} title="All programmes">
            Prinuce
          </Link>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-controls="menu"
            onClick={() => setOpenAt(open ? undefined : pathname)}
          >
            {open ? 'Close' : 'Menu'}
          </button>
        </div>
        <div className={styles.rest} id="menu">
          <p className={styles.programme}>
            <b>{programme.name}</b>
            <span>{capital(count(programme.partners.length, 'partner'))}</span>
          </p>
          <nav aria-label="Programme">
            <ul className={styles.links}>
              <li>
                <Link to="/programmes/$programme" params={to} activeOptions={EXACT}>
                  Programme
                </Link>
              </li>
              <li>
                <span className={styles.group}>Governance</span>
                <ul>
                  <li>
                    <Link to="/programmes/$programme/decisions" params={to} activeOptions={WITHIN}>
                      Decisions {counts && <small>{figure(counts.open)} open</small>}
                    </Link>
                  </li>
                </ul>
              </li>
            </ul>
            <ul className={styles.links}>
              <li>
                <Link to="/programmes/$programme/journal" params={to} activeOptions={WITHIN}>
                  Journal
                </Link>
              </li>
            </ul>
          </nav>
          <Account onKeys={onKeys} />
        </div>
        <div className={styles.log}>
          {log ? (
            <button type="button" className={button.primary} onClick={() => log({})}>
              Log an entry <KeyHint>L</KeyHint>
            </button>
          ) : (
            <p className={styles.off}>{moment.past ? 'Logging is off here' : 'You may read here'}</p>
          )}
        </div>
      </div>
    </header>
  );
}

const EXACT = { exact: true, includeSearch: false };
const WITHIN = { includeSearch: false };
