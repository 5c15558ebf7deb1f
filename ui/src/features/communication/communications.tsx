import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Answer } from '../../components/answer';
import { Pages } from '../../components/pages';
import { Downloads } from '../../components/register/downloads';
import { Empty } from '../../components/register/empty';
import { Filters } from '../../components/register/filters';
import { Register } from '../../components/register/register';
import { RegisterHead } from '../../components/register/register-head';
import { Tabs, type TabOf } from '../../components/register/tabs';
import { WordSelect } from '../../components/word-select';
import { shortDay } from '../../lib/dates';
import { useMoment } from '../../lib/moment';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import { SORTS } from '../../lib/thing-row';
import { useTitle } from '../../lib/title';
import { useChange } from '../../lib/use-change';
import { figure } from '../../lib/words';
import { getCommunications } from './api/get-communications';
import { CommunicationNav } from './communication-nav';
import type { SentSearch } from './communication-search';
import { communicationStatus, sentStandfirst } from './communication-words';
import type { CommunicationCounts } from './wire';

const SIZE = 50;

/** What was really sent, to whom, and what came back. */
export function Communications() {
  const { id, partners } = useProgramme();
  const { day, ...moment } = useMoment();
  const nameOf = usePartnerNames();
  const search: SentSearch = useSearch({ from: '/signed-in/programmes/$programme/communications' });
  const change = useChange<SentSearch>();
  const { stage = 'all', partner, q, sort = '-happened', page = 1 } = search;
  const asked = useQuery(getCommunications(id, { stage, partner, q, sort, page, size: SIZE }, moment));
  useTitle('What was sent');
  return (
    <Answer to={asked}>
      {({ counts, communications, total, size }) => (
        <>
          <CommunicationNav />
          <RegisterHead title="What was sent" standfirst={sentStandfirst(counts)}>
            <Tabs label="Stage" tabs={tabs(counts, stage)} />
          </RegisterHead>
          <Filters find="Find a communication" q={q} onFind={(next) => change({ q: next }, true)}>
            Showing what{' '}
            <WordSelect
              label="Sent by"
              value={partner ?? ''}
              options={[['', 'any partner'], ...partners.map((one) => [one.id, one.name] as const)]}
              onChange={(next) => change({ partner: next || undefined })}
            />{' '}
            sent,{' '}
            <WordSelect
              label="Order"
              value={sort}
              options={[
                ['-happened', 'latest'],
                ['happened', 'earliest'],
                ['-recorded', 'newly recorded'],
                ['title', 'A to Z'],
              ]}
              onChange={(next) => change({ sort: next as SentSearch['sort'] })}
            />{' '}
            first.
          </Filters>
          {communications.length === 0 ? (
            <Empty
              called="communication"
              any={counts.all > 0 || Boolean(q || partner) || stage !== 'all'}
              everything={{}}
              notYet="Nothing had been sent by that day."
              begin="Nothing sent is logged yet. Log the first when it goes out, planned or not."
              kind="communication"
            />
          ) : (
            <Register
              caption="Communications"
              groups={[{ key: 'all', rows: communications }]}
              kind="communication"
              head="What was sent"
              title={(one) => one.summary}
              titleBy="title"
              beside={(one) => (one.publicity ? 'Publicity' : undefined)}
              columns={[
                { head: 'Sent', by: 'happened', cell: (one) => shortDay(one.happenedOn, day) },
                { head: 'By', cell: (one) => nameOf(one.partner) },
                { head: 'To', cell: (one) => one.audience },
                { head: 'Channel', cell: (one) => one.channel },
                {
                  head: 'For',
                  cell: (one) =>
                    one.commitment ? <span title={one.commitment.purpose}>{one.commitment.ref}</span> : 'No commitment',
                },
                { head: 'Reach', cell: (one) => (one.reach === undefined ? 'Not counted' : figure(one.reach)) },
              ]}
              status={communicationStatus}
              sort={sort}
              sorts={SORTS}
              onSort={(next) => change({ sort: next as SentSearch['sort'] })}
            />
          )}
          <Pages page={page} size={size} total={total} onPage={(next) => change({ page: next })} />
          <Downloads register="communications" query={{ stage, partner, q, sort }} total={total} />
        </>
      )}
    </Answer>
  );
}

function tabs(counts: CommunicationCounts, stage: string): TabOf<SentSearch>[] {
  const tab = (text: string, n: number, to: SentSearch) => ({ text, n, to, current: stage === (to.stage ?? 'all') });
  return [
    tab('Everything', counts.all, {}),
    tab('Not answered', counts.sent, { stage: 'sent' }),
    tab('Answered', counts.answered, { stage: 'answered' }),
  ];
}
