import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Answer } from '../../../components/answer';
import { Pages } from '../../../components/pages';
import { Downloads } from '../../../components/register/downloads';
import { Empty } from '../../../components/register/empty';
import { Filters } from '../../../components/register/filters';
import { groupsOf } from '../../../components/register/groups';
import { Register } from '../../../components/register/register';
import { RegisterHead } from '../../../components/register/register-head';
import { Tabs, type TabOf } from '../../../components/register/tabs';
import { WordSelect } from '../../../components/word-select';
import { shortDay } from '../../../lib/dates';
import { useMoment } from '../../../lib/moment';
import { usePartnerNames, useProgramme } from '../../../lib/programme';
import { SORTS } from '../../../lib/thing-row';
import { useTitle } from '../../../lib/title';
import { useChange } from '../../../lib/use-change';
import { count } from '../../../lib/words';
import { getSurveys } from './get-surveys';
import { gapIn, STAGE_HEADS, standfirst, statusOf } from './survey-words';
import type { SurveysSearch } from './surveys-search';
import type { SurveyCounts } from './wire';

const SIZE = 50;

/** The pulse surveys: how differently partners see their partnership. */
export function Surveys() {
  const { id } = useProgramme();
  const { day, ...moment } = useMoment();
  const nameOf = usePartnerNames();
  const search: SurveysSearch = useSearch({ from: '/signed-in/programmes/$programme/surveys' });
  const change = useChange<SurveysSearch>();
  const { stage = 'all', q, sort = 'stage', page = 1 } = search;
  const asked = useQuery(getSurveys(id, { stage, q, sort, page, size: SIZE }, moment));
  useTitle('Surveys');
  return (
    <Answer to={asked}>
      {({ counts, surveys, total, size }) => (
        <>
          <RegisterHead title="Surveys" standfirst={standfirst(counts)}>
            <Tabs label="Stage" tabs={tabs(counts, stage)} />
          </RegisterHead>
          <Filters find="Find a survey" q={q} onFind={(next) => change({ q: next }, true)}>
            Showing surveys,{' '}
            <WordSelect
              label="Order"
              value={sort}
              options={[
                ['stage', 'open'],
                ['-happened', 'latest'],
                ['happened', 'earliest'],
                ['title', 'A to Z'],
              ]}
              onChange={(next) => change({ sort: next as SurveysSearch['sort'] })}
            />{' '}
            first.
          </Filters>
          {surveys.length === 0 ? (
            <Empty
              called="survey"
              any={counts.all > 0 || Boolean(q) || stage !== 'all'}
              everything={{}}
              notYet="Nobody had been asked by that day."
              begin="Nobody has been asked yet. Open a survey: each partner’s people answer apart, and where their views differ is shown once it is closed."
              kind="survey"
            />
          ) : (
            <Register
              caption="Pulse surveys"
              groups={groupsOf(surveys, sort === 'stage' ? STAGE_HEADS : undefined, (n) => count(n, 'survey'))}
              kind="survey"
              head="Survey"
              title={(one) => one.title}
              titleBy="title"
              columns={[
                { head: 'Widest gap', cell: gapIn, card: gapIn },
                { head: 'Opened by', cell: (one) => nameOf(one.partner) },
                { head: 'Opened', by: 'happened', cell: (one) => shortDay(one.happenedOn, day) },
              ]}
              status={(one) => statusOf(one, day)}
              sort={sort}
              sorts={SORTS}
              onSort={(next) => change({ sort: next as SurveysSearch['sort'] })}
            />
          )}
          <Pages page={page} size={size} total={total} onPage={(next) => change({ page: next })} />
          <Downloads register="surveys" query={{ stage, q, sort }} total={total} />
        </>
      )}
    </Answer>
  );
}

function tabs(counts: SurveyCounts, stage: string): TabOf<SurveysSearch>[] {
  const tab = (text: string, n: number, to: SurveysSearch) => ({
    text,
    n,
    to,
    current: stage === (to.stage ?? 'all'),
  });
  return [
    tab('Everything', counts.all, {}),
    tab('Open', counts.open, { stage: 'open' }),
    tab('Closed', counts.closed, { stage: 'closed' }),
  ];
}
