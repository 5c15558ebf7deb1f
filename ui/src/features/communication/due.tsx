import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Answer } from '../../components/answer';
import button from '../../components/button.module.css';
import { Empty } from '../../components/register/empty';
import { Register } from '../../components/register/register';
import { RegisterHead } from '../../components/register/register-head';
import filters from '../../components/register/register.module.css';
import { WordSelect } from '../../components/word-select';
import { useLogDialog } from '../../lib/log-dialog';
import { useMoment } from '../../lib/moment';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import { useTitle } from '../../lib/title';
import { useChange } from '../../lib/use-change';
import { capital, count } from '../../lib/words';
import { getCadence } from './api/get-cadence';
import { CommunicationNav } from './communication-nav';
import { DUE_SPANS, type DueSearch } from './communication-search';
import { everyWords } from './communication-words';
import { daysWords, dueStandfirst, dueStatus, dueWeeks, type DueRow } from './due-words';

const MOST = 500;
const UNSORTED: readonly string[] = [];

/** What is to be told, week by week: what is overdue first. */
export function Due() {
  const { id, partners } = useProgramme();
  const { day, ...moment } = useMoment();
  const nameOf = usePartnerNames();
  const log = useLogDialog();
  const search: DueSearch = useSearch({ from: '/signed-in/programmes/$programme/due' });
  const change = useChange<DueSearch>();
  const { weeks = '8', partner } = search;
  const asked = useQuery(getCadence(id, { partner, size: MOST }, moment));
  useTitle('What is due');
  return (
    <Answer to={asked}>
      {({ commitments }) => {
        const due = dueWeeks(commitments, day, Number(weeks));
        return (
          <>
            <CommunicationNav />
            <RegisterHead title="What is due" standfirst={dueStandfirst(due)} />
            <div className={filters.filters}>
              <p className={filters.sentence}>
                Showing what{' '}
                <WordSelect
                  label="Promised by"
                  value={partner ?? ''}
                  options={[['', 'every partner'], ...partners.map((one) => [one.id, one.name] as const)]}
                  onChange={(next) => change({ partner: next || undefined })}
                />{' '}
                is to tell, over{' '}
                <WordSelect
                  label="Over"
                  value={weeks}
                  options={DUE_SPANS.map((one) => [one, count(Number(one), 'week')] as const)}
                  onChange={(next) => change({ weeks: next as DueSearch['weeks'] })}
                />
                .
              </p>
            </div>
            {commitments.length === 0 ? (
              <Empty
                called="commitment"
                any={Boolean(partner)}
                everything={{}}
                notYet="Nothing had been promised by that day."
                begin="Nobody is promised to be told anything yet. Log who is to be told what, and how often."
                kind="commitment"
              />
            ) : due.length === 0 ? null : (
              <Register<DueRow>
                caption="What is due, by week"
                groups={due.map((week) => ({ ...week, note: count(week.rows.length, 'commitment') }))}
                kind="commitment"
                head="What is to be told"
                title={(row) => row.kept.purpose}
                columns={[
                  { head: 'By', cell: (row) => nameOf(row.kept.partner) },
                  { head: 'To', cell: (row) => row.kept.audience },
                  {
                    head: 'How often',
                    cell: (row) => capital(everyWords(row.kept.every)),
                    card: (row) => capital(everyWords(row.kept.every)),
                  },
                  { head: 'Due', cell: (row) => daysWords(row.days, day) },
                  ...(log
                    ? [
                        {
                          head: 'Log',
                          cell: (row: DueRow) => row.next && <LogIt row={row} />,
                          card: (row: DueRow) => row.next && <LogIt row={row} />,
                        },
                      ]
                    : []),
                ]}
                status={(row) => dueStatus(row, day)}
                sort=""
                sorts={UNSORTED}
                onSort={() => {}}
              />
            )}
          </>
        );
      }}
    </Answer>
  );
}

/** Opens the quick log with the commitment chosen. */
function LogIt({ row }: { row: DueRow }) {
  const log = useLogDialog();
  return (
    <button type="button" className={button.link} onClick={() => log?.({ kind: 'communication', about: row.id })}>
      Log it<span className="visually-hidden">: {row.kept.purpose}</span>
    </button>
  );
}
