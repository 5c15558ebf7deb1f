import type { UseQueryResult } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Answer } from '../answer';
import { History } from '../history/history';
import type { ToldEntry } from '../history/history-rows';
import { LinkedWith } from './linked-with';
import styles from './thing-page.module.css';

interface Props<Shape> {
  asked: UseQueryResult<Shape>;
  history: UseQueryResult<{ entries: ToldEntry[] }>;
  /** @param entries how many entries there are about it, once that is known */
  children: (answer: Shape, entries: number | undefined) => ReactNode;
}

/** One thing: what it is, and beside it how it came to be, on both clocks. */
export function ThingPage<Shape>({ asked, history, children }: Props<Shape>) {
  const { thing } = useParams({ strict: false });
  return (
    <div className={styles.layout}>
      <article className={styles.main}>
        <Answer to={asked}>{(answer) => children(answer, history.data?.entries.length)}</Answer>
        {asked.data && thing && <LinkedWith key={thing} thing={thing} />}
      </article>
      {asked.data && (
        <aside className={styles.aside} aria-labelledby="history">
          <h2 id="history">History, on two clocks</h2>
          <p className={styles.small}>
            A level line was recorded on time.{' '}
            <span className={styles.falls}>A falling line was recorded late, or corrects what stood.</span>
          </p>
          <Answer part to={history}>
            {({ entries }) => <History entries={entries} />}
          </Answer>
        </aside>
      )}
    </div>
  );
}
