import type { ReactNode } from 'react';
import styles from './thing-page.module.css';

export type Fact = readonly [label: string, fact: ReactNode];

/** What the record says of a thing, beside its words. What it does not say is left out. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, fact]) => fact !== undefined && fact !== null && fact !== false && fact !== '')
        .map(([label, fact]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
    </dl>
  );
}
