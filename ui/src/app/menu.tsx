import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import button from '../components/button.module.css';
import { KeyHint } from '../components/key-hint';
import { useLogDialog } from '../lib/log-dialog';
import { useMoment } from '../lib/moment';
import { useProgramme } from '../lib/programme';
import { capital, count } from '../lib/words';
import { Account } from './account';
import { MenuLinks } from './menu-links';
import styles from './menu.module.css';

/** The programme, what can be logged in it, and where one can go. */
export function Menu({ onKeys }: { onKeys: () => void }) {
  const programme = useProgramme();
  const moment = useMoment();
  const log = useLogDialog();
  const { pathname } = useLocation();
  const [openAt, setOpenAt] = useState<string>();
  const open = openAt === pathname;
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
            <span>{capital(count(programme.partners.filter((one) => !one.leftOn).length, 'partner'))}</span>
          </p>
          <MenuLinks />
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
