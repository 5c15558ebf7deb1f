import { dayOf, shortDay, timeOf } from '../../lib/dates';
import type { Wire } from '../../lib/wire';
import { capital, count, duration, figure } from '../../lib/words';
import { isCorrection, lateRange, type HistoryRow, type ToldEntry } from './history-rows';
import styles from './history.module.css';

type Entry = ToldEntry;

/** What a row of the history says. */
export function HistoryText({ row, near }: { row: HistoryRow; near: string }) {
  const entry = row.entries[0]!;
  switch (row.kind) {
    case 'both':
      return (
        <div className={styles.text}>
          <Meta entry={entry} near={near} />
          <p>
            <Says says={entry.says} struck={row.struck} />
          </p>
          <Because entry={entry} />
        </div>
      );
    case 'happened':
      return (
        <div className={styles.text}>
          <p className={styles.meta}>Not recorded on the day</p>
          <p className={styles.faint}>
            <Says says={entry.says} struck={row.struck} />
          </p>
          <Because entry={entry} />
        </div>
      );
    case 'recorded':
      return (
        <div className={styles.text}>
          <Meta entry={entry} last={row.entries.at(-1)} near={near} />
          {isCorrection(entry) ? <Corrected entry={entry} /> : <Late entries={row.entries} />}
        </div>
      );
  }
}

function Meta({ entry, last, near }: { entry: Entry; last?: Entry; near: string }) {
  const to = last && last.position !== entry.position ? ` to ${figure(last.position)}` : '';
  return (
    <p className={styles.meta}>
      {shortDay(dayOf(entry.recordedAt), near)}, {timeOf(entry.recordedAt)}
      <span>
        {to ? 'entries' : 'entry'} {figure(entry.position)}
        {to}
      </span>
      <span className="visually-hidden">recorded by {entry.actorName ?? entry.actor}</span>
    </p>
  );
}

function Late({ entries }: { entries: Entry[] }) {
  const one = entries.length === 1 ? entries[0] : undefined;
  return (
    <p>
      <b>{one ? 'Recorded' : `${capital(count(entries.length, 'entry', 'entries'))} recorded`},</b>{' '}
      {one ? duration(one.daysLate) : lateRange(entries)} after {one ? 'it' : 'they'} happened{one && `: ${one.says}`}
    </p>
  );
}

const LONG = 160;

function Corrected({ entry }: { entry: Entry }) {
  return (
    <>
      <p>
        <Says says={entry.says} struck={[]} />
      </p>
      <ul className={styles.changes}>
        {entry.changed?.map((change) => (
          <li key={change.field}>
            {change.label}:{' '}
            {(change.before?.length ?? 0) + (change.after?.length ?? 0) > LONG ? (
              <details>
                <summary>what stood before, and now</summary>
                <Change change={change} />
              </details>
            ) : (
              <Change change={change} />
            )}
          </li>
        ))}
      </ul>
      <Because entry={entry} />
    </>
  );
}

const Change = ({ change }: { change: Wire<'Changed'> }) => (
  <>
    <del>{change.before || 'nothing'}</del> <ins>{change.after || 'nothing'}</ins>
  </>
);

const Because = ({ entry }: { entry: Entry }) =>
  entry.because && entry.event !== 'decision-proposed' && !entry.says.includes(entry.because) ? (
    <p className={styles.because}>{entry.because}</p>
  ) : null;

/** The sentence of an entry, its first words strong; what was corrected later is struck through in it, or after it. */
function Says({ says, struck }: { says: string; struck: string[] }) {
  const cut = says.includes(': ') ? says.indexOf(': ') + 1 : says.length > 48 ? says.indexOf(' ') : says.length;
  const inside = struck.filter((words) => says.slice(cut).includes(words));
  const after = struck.filter((words) => !inside.includes(words) && words.length <= LONG);
  return (
    <>
      <b>{says.slice(0, cut)}</b>
      <Struck words={says.slice(cut)} struck={inside} />
      {after.map((words) => (
        <del key={words}>{words}</del>
      ))}
    </>
  );
}

function Struck({ words, struck }: { words: string; struck: string[] }) {
  const [first] = struck;
  if (!first) return <>{words}</>;
  const at = words.indexOf(first);
  return (
    <>
      {words.slice(0, at)}
      <del>{first}</del>
      {words.slice(at + first.length)}
    </>
  );
}
