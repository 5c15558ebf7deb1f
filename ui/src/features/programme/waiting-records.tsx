import { useQuery } from '@tanstack/react-query';
import { longDay, monthAndYear } from '../../lib/dates';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import { capital, count, inWords, list } from '../../lib/words';
import { getWaitingRecords } from './api/get-waiting-records';
import styles from './programme-page.module.css';

/** What of the public record cannot be logged: listed with the reason, not dropped in silence. */
export function WaitingRecords() {
  const { id } = useProgramme();
  const records = useQuery(getWaitingRecords(id)).data?.records ?? [];
  if (records.length === 0) return null;
  const kinds = [...Map.groupBy(records, (record) => record.kind)].sort(([a], [b]) => a.localeCompare(b));
  return (
    <section aria-labelledby="waiting">
      <div className={styles.head}>
        <h2 id="waiting">Waiting to be logged</h2>
      </div>
      <p className={styles.since}>
        {capital(count(records.length, 'record'))} of the public record cannot be logged yet.
      </p>
      {kinds.map(([kind, own]) => (
        <details key={kind} className={styles.kind} open>
          <summary>
            {capital(kind)} <small>{inWords(own.length)}</small>
          </summary>
          <p className={styles.faint}>{own[0]?.because}</p>
          <ul>
            {own.map((record) => (
              <Record key={`${record.date} ${record.title}`} record={record} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function Record({ record }: { record: Wire<'WaitingRecord'> }) {
  const nameOf = usePartnerNames();
  return (
    <li>
      <span className={styles.date}>{dateWords(record)}</span>
      <div>
        <b>{record.title}</b>
        {record.detail && <p>{record.detail}</p>}
        <p className={styles.faint}>
          {list(record.partners.map(nameOf))}. Source: {record.source}
        </p>
      </div>
    </li>
  );
}

/** As exactly as the source gives it. */
function dateWords({ date, precision }: Wire<'WaitingRecord'>): string {
  if (date.length === 4) return date;
  if (date.length === 7) return monthAndYear(`${date}-01`);
  return precision === 'inferred' ? `${longDay(date)}, inferred` : longDay(date);
}
