import type { ReactNode } from 'react';
import styles from './register.module.css';

interface Props {
  title: string;
  /** The sentence that says what matters. */
  standfirst: string;
  /** The tabs beside it. */
  children?: ReactNode;
}

export const RegisterHead = ({ title, standfirst, children }: Props) => (
  <div className={styles.head}>
    <div>
      <h1>{title}</h1>
      <p className={styles.standfirst}>{standfirst}</p>
    </div>
    {children}
  </div>
);
