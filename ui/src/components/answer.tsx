import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import styles from './answer.module.css';
import { Failure } from './failure';

interface Props<Shape> {
  to: UseQueryResult<Shape>;
  /** Only a part of the page depends on it. */
  part?: boolean;
  children: (answer: Shape) => ReactNode;
}

/** What a question was answered: nothing yet, a failure, or figures; old figures stay, fainter, while new ones load. */
export function Answer<Shape>({ to, part, children }: Props<Shape>) {
  if (to.error && (!to.data || to.isPlaceholderData)) {
    return <Failure part={part} error={to.error} retry={() => void to.refetch()} />;
  }
  if (to.data === undefined) {
    return (
      <p className={styles.first} role="status" data-loading>
        Reading the ledger
      </p>
    );
  }
  return (
    <div className={to.isPlaceholderData ? styles.old : undefined} aria-busy={to.isPlaceholderData}>
      {children(to.data)}
    </div>
  );
}
