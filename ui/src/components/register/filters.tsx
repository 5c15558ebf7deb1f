import type { ReactNode } from 'react';
import { Find } from '../find';
import styles from './register.module.css';

interface Props {
  /** `Find a decision`. */
  find: string;
  q?: string;
  onFind: (q: string | undefined) => void;
  /** A sentence whose words can be changed. */
  children: ReactNode;
}

/** What a register shows, as a sentence, and a field to find in it. */
export const Filters = ({ find, q, onFind, children }: Props) => (
  <div className={styles.filters}>
    <p className={styles.sentence}>{children}</p>
    <Find label={find} q={q} onFind={onFind} />
  </div>
);
