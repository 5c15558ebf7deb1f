import type { ReactNode } from 'react';
import { useIsRecord } from '../../lib/programme';
import styles from './form.module.css';

/** What is seldom filled in. Among it is the source, so in a record of the past it stands open. */
export function MoreFields({ children }: { children: ReactNode }) {
  return (
    <details className={styles.more} open={useIsRecord()}>
      <summary>More fields</summary>
      {children}
    </details>
  );
}
