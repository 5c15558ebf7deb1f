import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Answer } from '../../components/answer';
import { Empty } from '../../components/register/empty';
import { RegisterHead } from '../../components/register/register-head';
import filters from '../../components/register/register.module.css';
import { WordSelect } from '../../components/word-select';
import { addMonths } from '../../lib/dates';
import { useMoment } from '../../lib/moment';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import { useRowKeys } from '../../lib/row-keys';
import { useTitle } from '../../lib/title';
import { useChange } from '../../lib/use-change';
import type { Wire } from '../../lib/wire';
import { capital, count, inWords } from '../../lib/words';
import { getCadence } from './api/get-cadence';
import { CommunicationNav } from './communication-nav';
import type { CadenceSearch } from './communication-search';
import { cadenceStandfirst } from './communication-words';
import styles from './communication.module.css';
import { Figures } from './figures';
import { Strips } from './strips';

/** Planned against sent: who was told in time, who was not, and who has gone silent. */
export function CadencePage() {
  const { id, partners } = useProgramme();
  const { day, ...moment } = useMoment();
  const nameOf = usePartnerNames();
  const search: CadenceSearch = useSearch({ from: '/signed-in/programmes/$programme/cadence' });
  const change = useChange<CadenceSearch>();
  const { span = '12', partner } = search;
  const from = span === 'all' ? undefined : addMonths(day, -Number(span));
  const asked = useQuery(getCadence(id, { from, partner }, moment));
  useTitle('Communication');
  useRowKeys();
  return (
    <Answer to={asked}>
      {(cadence) => (
        <>
          <CommunicationNav />
          <RegisterHead title="Communication" standfirst={cadenceStandfirst(cadence, nameOf)} />
          <div className={filters.filters}>
            <p className={filters.sentence}>
              Showing what{' '}
              <WordSelect
                label="Promised by"
                value={partner ?? ''}
                options={[['', 'every partner'], ...partners.map((one) => [one.id, one.name] as const)]}
                onChange={(next) => change({ partner: next || undefined })}
              />{' '}
              promised to tell, over{' '}
              <WordSelect
                label="Over"
                value={span}
                options={[
                  ['6', 'six months'],
                  ['12', 'a year'],
                  ['24', 'two years'],
                  ['all', 'all the time'],
                ]}
                onChange={(next) => change({ span: next as CadenceSearch['span'] })}
              />
              .
            </p>
          </div>
          {cadence.commitments.length === 0 ? (
            <Empty
              called="commitment"
              any={Boolean(partner)}
              everything={{}}
              notYet="Nothing had been promised by that day."
              begin="Nobody is promised to be told anything yet. Log who is to be told what, and how often."
              kind="commitment"
            />
          ) : (
            <Strips commitments={cadence.commitments} day={day} span={span} />
          )}
          <Balance cadence={cadence} />
          {cadence.commitments.length > 0 && <Figures commitments={cadence.commitments} />}
        </>
      )}
    </Answer>
  );
}

/** What came back to each partner, and how much was publicity. */
function Balance({ cadence }: { cadence: Wire<'CadenceAnswer'> }) {
  const nameOf = usePartnerNames();
  const { publicity, balance } = cadence;
  const most = Math.max(1, ...balance.map((one) => one.sent));
  if (balance.length === 0) return null;
  return (
    <section aria-labelledby="balance" className={styles.balance}>
      <h2 id="balance">Sent, and answered</h2>
      <p className={styles.quiet}>
        {publicity.sent === 0
          ? 'None of it was publicity.'
          : `${capital(inWords(publicity.sent))} ${publicity.sent === 1 ? 'was' : 'were'} publicity, ${tiedSays(publicity)}. For a shared service, all publicity is rarely good publicity.`}
      </p>
      <ul>
        {balance.map((one) => (
          <li key={one.partner}>
            <b>{nameOf(one.partner)}</b>
            <svg viewBox="0 0 200 12" width="200" height="12" aria-hidden="true">
              <rect className={styles.sent} width={Math.max(1, (200 * one.sent) / most)} height="12" />
              <rect className={styles.answered} width={(200 * one.answered) / most} height="12" />
            </svg>
            <span>
              {capital(count(one.sent, 'communication'))} sent, {one.answered === 0 ? 'none' : inWords(one.answered)}{' '}
              answered
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function tiedSays({ sent, notTied }: Wire<'CadenceAnswer'>['publicity']): string {
  if (notTied > 0 && notTied < sent) return `${inWords(notTied)} of them for no commitment`;
  const all = sent === 1 ? '' : sent === 2 ? 'both ' : 'all ';
  return `${all}for ${notTied === 0 ? 'a' : 'no'} commitment`;
}
