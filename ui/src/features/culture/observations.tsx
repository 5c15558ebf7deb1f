import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Answer } from '../../components/answer';
import { Pages } from '../../components/pages';
import { Downloads } from '../../components/register/downloads';
import { Empty } from '../../components/register/empty';
import { Filters } from '../../components/register/filters';
import { groupsOf } from '../../components/register/groups';
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
import { count, list } from '../../lib/words';
import { getObservations } from './api/get-observations';
import { betweenWhom, STAGE_HEADS, standfirst, statusOf } from './observation-words';
import type { ObservationsSearch } from './observations-search';
import { Severity } from './severity';
import type { ObservationCounts } from './wire';

const SIZE = 50;

/** What was observed between partners: friction, and difference that helped. */
export function Observations() {
  const { id, partners } = useProgramme();
  const { day, ...moment } = useMoment();
  const nameOf = usePartnerNames();
  const search: ObservationsSearch = useSearch({ from: '/signed-in/programmes/$programme/observations' });
  const change = useChange<ObservationsSearch>();
  const { stage = 'all', between, q, sort = 'stage', page = 1 } = search;
  const asked = useQuery(getObservations(id, { stage, between, q, sort, page, size: SIZE }, moment));
  const pairs = partners.flatMap((a, index) => partners.slice(index + 1).map((b) => [a, b] as const));
  useTitle('Observations');
  return (
    <Answer to={asked}>
      {({ counts, observations, total, size }) => (
        <>
          <RegisterHead title="Observations" standfirst={standfirst(counts)}>
            <Tabs label="Stage" tabs={tabs(counts, stage)} />
          </RegisterHead>
          <Filters find="Find an observation" q={q} onFind={(next) => change({ q: next }, true)}>
            Showing what was observed between{' '}
            <WordSelect
              label="Between"
              value={between ?? ''}
              options={[
                ['', 'any partners'],
                ...pairs.map(([a, b]) => [`${a.id},${b.id}`, list([a.name, b.name])] as const),
              ]}
              onChange={(next) => change({ between: next || undefined })}
            />
            ,{' '}
            <WordSelect
              label="Order"
              value={sort}
              options={[
                ['stage', 'open'],
                ['-happened', 'latest'],
                ['happened', 'earliest'],
                ['-recorded', 'newly recorded'],
              ]}
              onChange={(next) => change({ sort: next as ObservationsSearch['sort'] })}
            />{' '}
            first.
          </Filters>
          {observations.length === 0 ? (
            <Empty
              called="observation"
              any={counts.all > 0 || Boolean(q || between) || stage !== 'all'}
              everything={{}}
              notYet="Nothing had been observed by that day."
              begin="Nothing is observed yet. Log where two partners grate, and where their difference helps."
              kind="observation"
            />
          ) : (
            <Register
              caption="Observations between partners"
              groups={groupsOf(observations, sort === 'stage' ? STAGE_HEADS : undefined, (n) =>
                count(n, 'observation'),
              )}
              kind="observation"
              head="Theme"
              title={(one) => one.theme}
              titleBy="title"
              columns={[
                { head: 'What was observed', cell: (one) => one.summary, words: true, card: (one) => one.summary },
                { head: 'Between', cell: (one) => betweenWhom(one, nameOf) },
                { head: 'Severity', cell: (one) => <Severity observation={one} /> },
                { head: 'Happened', by: 'happened', cell: (one) => shortDay(one.happenedOn, day) },
              ]}
              status={(one) => statusOf(one, day)}
              sort={sort}
              sorts={SORTS}
              onSort={(next) => change({ sort: next as ObservationsSearch['sort'] })}
            />
          )}
          <Pages page={page} size={size} total={total} onPage={(next) => change({ page: next })} />
          <Downloads register="observations" query={{ stage, between, q, sort }} total={total} />
        </>
      )}
    </Answer>
  );
}

function tabs(counts: ObservationCounts, stage: string): TabOf<ObservationsSearch>[] {
  const tab = (text: string, n: number, to: ObservationsSearch) => ({
    text,
    n,
    to,
    current: stage === (to.stage ?? 'all'),
  });
  return [
    tab('Everything', counts.all, {}),
    tab('Open', counts.open, { stage: 'open' }),
    tab('Resolved', counts.resolved, { stage: 'resolved' }),
    tab('Helped', counts.helped, { stage: 'helped' }),
  ];
}
