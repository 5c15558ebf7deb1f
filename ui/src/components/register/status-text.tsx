import styles from './table.module.css';

/** One or two words that say where a thing stands. */
export interface Status {
  says: string;
  tone: 'plain' | 'strong' | 'late';
}

export function StatusText({ status }: { status: Status }) {
  if (status.tone === 'late') {
    return (
      <b className={styles.late}>
        <svg viewBox="0 0 10 9" width="10" height="9" aria-hidden="true">
          <path d="M5 0l5 9H0z" fill="currentColor" />
        </svg>{' '}
        {status.says}
      </b>
    );
  }
  return status.tone === 'strong' ? <b>{status.says}</b> : <>{status.says}</>;
}
