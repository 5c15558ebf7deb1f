import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Answer } from '../../components/answer';
import { Pages } from '../../components/pages';
import { useMoment } from '../../lib/moment';
import { useProgramme } from '../../lib/programme';
import { useTitle } from '../../lib/title';
import { useChange } from '../../lib/use-change';
import { usePrint } from '../../lib/use-print';
import { capital, count, figure } from '../../lib/words';
import { getJournal } from './api/get-journal';
import { JournalFilters } from './journal-filters';
import type { JournalSearch } from './journal-search';
import { JournalTable } from './journal-table';
import styles from './journal.module.css';

const SIZE = 50;

/** Every entry, on both clocks: who recorded it, when, and for whom. */
export function Journal() {
  const programme = useProgramme();
  const moment = useMoment();
  const search: JournalSearch = useSearch({ from: '/signed-in/programmes/$programme/journal' });
  const { capability, partner, q, late, sort = '-recorded', page = 1 } = search;
  const print = usePrint(page, SIZE);
  const asked = useQuery(getJournal(programme.id, { capability, partner, q, late, sort, ...print.paged }, moment));
  useTitle('Journal');
  const change = useChange<JournalSearch>();
  const filtered = Boolean(capability || partner || q || late);
  return (
    <Answer to={asked}>
      {({ total, size, entries }) => (
        <>
          <h1>Journal</h1>
          <p className={styles.standfirst}>{standfirst(total, filtered, moment.past)}</p>
          <JournalFilters search={search} change={change} />
          {entries.length === 0 ? (
            <p className={styles.empty}>
              {filtered ? 'No entry matches what you asked for. ' : 'Nothing had been recorded. '}
              {filtered && (
                <Link to="/programmes/$programme/journal" params={{ programme: programme.id }}>
                  Show every entry
                </Link>
              )}
            </p>
          ) : (
            <JournalTable entries={entries} byHappened={sort.includes('happened')} />
          )}
          <Pages page={page} size={size} total={total} onPage={(next) => change({ page: next })} print={print} />
        </>
      )}
    </Answer>
  );
}

function standfirst(total: number, filtered: boolean, past: boolean): string {
  if (filtered) return `${capital(count(total, 'entry', 'entries'))} ${total === 1 ? 'matches' : 'match'}.`;
  const kept = total > 20 ? `${figure(total)} entries` : count(total, 'entry', 'entries');
  return past ? `${capital(kept)} stood here on that day.` : `${capital(kept)}, none of them overwritten.`;
}
