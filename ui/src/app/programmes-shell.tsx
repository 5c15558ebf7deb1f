import { useQuery } from '@tanstack/react-query';
import { Toasts } from '../components/toast';
import { Programmes } from '../features/programme/programmes';
import { getSession } from '../features/session/api/get-session';
import { AccountMenu } from './account';
import styles from './programmes-shell.module.css';

/** The page before a programme is chosen. */
export function ProgrammesShell() {
  const session = useQuery(getSession).data;
  return (
    <Toasts>
      <header className={styles.head}>
        <span className={styles.name}>Prinuce</span>
        <AccountMenu />
      </header>
      <main className={styles.page}>
        <Programmes mayCreate={session?.mayCreateProgrammes ?? false} />
      </main>
    </Toasts>
  );
}
