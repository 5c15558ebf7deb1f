import { hasPage, ThingLink } from '../../components/thing/thing-link';
import { dayOf, shortDay, timeOf, weekdayAndDay } from '../../lib/dates';
import { useMoment } from '../../lib/moment';
import { usePartnerNames } from '../../lib/programme';
import { useRowKeys } from '../../lib/row-keys';
import type { Wire } from '../../lib/wire';
import { duration, figure } from '../../lib/words';
import styles from './journal.module.css';

/** Entries under the day on which they were recorded, or happened. */
export function JournalTable({ entries, byHappened }: { entries: Wire<'JournalEntry'>[]; byHappened: boolean }) {
  useRowKeys();
  const days = [...Map.groupBy(entries, (entry) => (byHappened ? entry.happenedOn : dayOf(entry.recordedAt)))];
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">Entries, on both clocks</caption>
      <thead>
        <tr>
          <th scope="col">Entry</th>
          <th scope="col">Recorded</th>
          <th scope="col">Happened</th>
          <th scope="col">For</th>
          <th scope="col">What</th>
          <th scope="col">By</th>
        </tr>
      </thead>
      {days.map(([day, own]) => (
        <tbody key={day}>
          <tr className={styles.day}>
            <th colSpan={6} scope="rowgroup">
              {weekdayAndDay(day)}
            </th>
          </tr>
          {own.map((entry) => (
            <Row key={entry.position} entry={entry} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ entry }: { entry: Wire<'JournalEntry'> }) {
  const moment = useMoment();
  const nameOf = usePartnerNames();
  const { thing } = entry;
  const what = thing && [thing.ref, thing.title].filter(Boolean).join(' ');
  return (
    <tr className={styles.row}>
      <td className={styles.position}>{figure(entry.position)}</td>
      <td className={styles.clock}>
        {shortDay(dayOf(entry.recordedAt), moment.day)}, {timeOf(entry.recordedAt)}
      </td>
      <td className={styles.clock}>
        {shortDay(entry.happenedOn, moment.day)}
        {entry.daysLate > 0 && <small className={styles.late}>{duration(entry.daysLate)} late</small>}
      </td>
      <td>
        {nameOf(entry.partner)}
        {entry.visibility === 'PARTNER' && <small> only</small>}
      </td>
      <td className={styles.what}>
        {thing && (
          <ThingLink thing={thing} row>
            {what || `The ${thing.kind}`}
          </ThingLink>
        )}
        <p>
          {entry.says}
          {thing && hasPage(thing.kind) && entry.event.endsWith('-corrected') && (
            <>
              {' '}
              <ThingLink thing={thing} entry={entry.position} className={styles.changed}>
                What it changed
              </ThingLink>
            </>
          )}
        </p>
      </td>
      <td className={styles.by}>{entry.actorName ?? entry.actor}</td>
    </tr>
  );
}
