import type { ReactNode } from 'react';
import { dayOf, longDay, timeOf } from '../../lib/dates';
import { useMoment } from '../../lib/moment';
import { useToday } from '../../lib/use-today';
import { count, figure } from '../../lib/words';
import button from '../button.module.css';
import { KeyHint } from '../key-hint';
import styles from './thing-page.module.css';

interface Props {
  /** What the thing is called in a sentence: `decision`. */
  called: string;
  thing: { position: number; recordedAt: string };
  /** How many entries there are about it, once that is known. */
  entries?: number;
  /** What can be logged about it now. */
  children?: ReactNode;
}

/** Which entry of the ledger the page stands at, and what can be done next. */
export function EntryStrip({ called, thing, entries, children }: Props) {
  const moment = useMoment();
  const back = useToday();
  return (
    <div className={styles.strip}>
      <div>
        <p>
          {moment.past ? 'As it stood at entry ' : 'Entry '}
          <b>{figure(thing.position)}</b>, recorded{' '}
          <b>
            {longDay(dayOf(thing.recordedAt))}, {timeOf(thing.recordedAt)}
          </b>
        </p>
        <p className={styles.small}>
          {entries === undefined
            ? '\u00a0'
            : entries > 1
              ? `The latest of ${count(entries, 'entry', 'entries')} about this ${called}. None was overwritten.`
              : `The only entry about this ${called}.`}
        </p>
      </div>
      <div className={styles.actions}>
        {moment.past ? (
          <button type="button" className={button.link} onClick={back}>
            See it today <KeyHint>T</KeyHint>
          </button>
        ) : (
          children
        )}
        <button type="button" className={button.link} onClick={() => print()}>
          Print
        </button>
      </div>
    </div>
  );
}
