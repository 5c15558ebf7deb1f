import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { dayOf, longDay, shortDay, shortMonth } from '../../lib/dates';
import { useMoment } from '../../lib/moment';
import { useProgramme } from '../../lib/programme';
import { entryAnchor } from '../thing/thing-link';
import { HistoryLines } from './history-lines';
import { historyRows, type ToldEntry } from './history-rows';
import { HistoryText } from './history-text';
import styles from './history.module.css';

/** Who recorded what, when: what happened stands on the left rail, its recording on the right. */
export function History({ entries }: { entries: ToldEntry[] }) {
  const moment = useMoment();
  const list = useRef<HTMLOListElement>(null);
  const { hash } = useLocation();
  const rows = useMemo(() => historyRows(entries), [entries]);
  // The history comes after the page; the browser has looked for the entry by then.
  useEffect(() => {
    if (hash) document.getElementById(hash)?.scrollIntoView({ block: 'center' });
  }, [hash]);
  return (
    <div className={styles.history}>
      <div className={styles.heads} aria-hidden="true">
        <span>Happened</span>
        <span>Recorded, by the ledger’s clock</span>
      </div>
      <div className={styles.body}>
        <ol ref={list}>
          {rows.map((row, index) => (
            <li
              key={`${row.kind} ${row.entries[0]!.position}`}
              id={row.kind === 'happened' ? undefined : entryAnchor(row.entries[0]!.position)}
              className={styles.row}
              data-kind={row.kind}
              data-asked={(hash !== '' && hash === entryAnchor(row.entries[0]!.position)) || undefined}
            >
              <span className={styles.day}>
                {row.kind !== 'recorded' &&
                  row.day !== rows[index - 1]?.day &&
                  happenedWords(row.entries[0]!, moment.day)}
              </span>
              <HistoryText row={row} near={moment.day} />
            </li>
          ))}
        </ol>
        <HistoryLines rows={rows} list={list} />
      </div>
      {moment.past && <RecordEnds />}
    </div>
  );
}

/** As exactly as the source gives it. */
function happenedWords({ happenedOn, precision }: ToldEntry, near: string): string {
  if (precision === 'YEAR') return happenedOn.slice(0, 4);
  return precision === 'MONTH' ? shortMonth(happenedOn) : shortDay(happenedOn, near);
}

function RecordEnds() {
  const moment = useMoment();
  const { id } = useProgramme();
  const day = moment.clock === 'then' ? moment.day : dayOf(moment.knownAt ?? moment.day);
  return (
    <div className={styles.ends}>
      <h3>The record ends here, on {longDay(day)}.</h3>
      {moment.clock === 'hindsight' ? (
        <p>What happened later is left out.</p>
      ) : (
        <p>
          What was recorded later is left out.{' '}
          <Link to="." params={{ programme: id }} search={(before) => ({ ...before, knownAt: undefined })}>
            Show it with hindsight
          </Link>
        </p>
      )}
    </div>
  );
}
