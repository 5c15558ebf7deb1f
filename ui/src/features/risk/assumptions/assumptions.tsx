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
import { stageTab } from '../../../components/register/stage-tab';
import { Tabs } from '../../../components/register/tabs';
import { WordSelect } from '../../../components/word-select';
import { shortDay } from '../../../lib/dates';
import { useMoment } from '../../../lib/moment';
import { usePartnerNames, useProgramme } from '../../../lib/programme';
import { useTitle } from '../../../lib/title';
import { useChange } from '../../../lib/use-change';
import { count } from '../../../lib/words';
import { LEVEL_NAMES } from '../levels';
import { RiskNav } from '../risk-nav';
import { STAGE_HEADS, standfirst, statusOf } from './assumption-words';
import { ASSUMPTION_SORTS, type AssumptionsSearch } from './assumptions-search';
import { getAssumptions } from './get-assumptions';

const SIZE = 50;

/** What is taken for true until it is tested. */
export function Assumptions() {
  const { id, partners } = useProgramme();
  const { day, ...moment } = useMoment();
  const nameOf = usePartnerNames();
  const search: AssumptionsSearch = useSearch({ from: '/signed-in/programmes/$programme/assumptions' });
  const change = useChange<AssumptionsSearch>();
  const { stage = 'all', confidence, partner, q, sort = 'stage', page = 1 } = search;
  const asked = useQuery(getAssumptions(id, { stage, confidence, partner, q, sort, page, size: SIZE }, moment));
  const tab = stageTab<AssumptionsSearch>(stage, 'all');
  useTitle('Assumptions');
  return (
    <Answer to={asked}>
      {({ counts, assumptions, total, size }) => (
        <>
          <RiskNav />
          <RegisterHead title="Assumptions" standfirst={standfirst(counts)}>
            <Tabs
              label="Stage"
              tabs={[
                tab('Everything', counts.all, {}),
                tab('Not tested', counts.open, { stage: 'open' }),
                tab('Failed', counts.failed, { stage: 'failed' }),
                tab('Held', counts.held, { stage: 'held' }),
              ]}
            />
          </RegisterHead>
          <Filters find="Find an assumption" q={q} onFind={(next) => change({ q: next }, true)}>
            Showing what is assumed with{' '}
            <WordSelect
              label="Confidence"
              value={confidence ?? ''}
              options={[
                ['', 'any confidence'],
                ['HIGH', 'high confidence'],
                ['MEDIUM', 'medium confidence'],
                ['LOW', 'low confidence'],
              ]}
              onChange={(next) => change({ confidence: (next || undefined) as AssumptionsSearch['confidence'] })}
            />{' '}
            by{' '}
            <WordSelect
              label="Assumed by"
              value={partner ?? ''}
              options={[['', 'anyone'], ...partners.map((one) => [one.id, one.name] as const)]}
              onChange={(next) => change({ partner: next || undefined })}
            />
            ,{' '}
            <WordSelect
              label="Order"
              value={sort}
              options={[
                ['stage', 'failed'],
                ['test-by', 'longest due for a test'],
                ['confidence', 'least confident'],
                ['title', 'A to Z'],
                ['-happened', 'newly assumed'],
                ['-recorded', 'newly recorded'],
              ]}
              onChange={(next) => change({ sort: next as AssumptionsSearch['sort'] })}
            />{' '}
            first.
          </Filters>
          {assumptions.length === 0 ? (
            <Empty
              called="assumption"
              any={counts.all > 0 || Boolean(q || partner || confidence) || stage !== 'all'}
              everything={{}}
              notYet="Nothing had been assumed by that day."
              begin="This programme has no assumption yet. Log what is taken for true, and by when it is tested."
              kind="assumption"
            />
          ) : (
            <Register
              caption="Assumptions"
              groups={groupsOf(assumptions, sort === 'stage' ? STAGE_HEADS : undefined, (n) => count(n, 'assumption'))}
              kind="assumption"
              head="Assumption"
              title={(one) => one.statement}
              titleBy="title"
              columns={[
                { head: 'Assumed by', cell: (one) => nameOf(one.partner) },
                { head: 'Confidence', by: 'confidence', cell: (one) => LEVEL_NAMES[one.confidence] },
                {
                  head: 'Test by',
                  by: 'test-by',
                  cell: (one) => (one.testBy ? shortDay(one.testBy, day) : 'Not stated'),
                },
                { head: 'Assumed', by: 'happened', cell: (one) => shortDay(one.happenedOn, day) },
              ]}
              status={(one) => statusOf(one, day)}
              sort={sort}
              sorts={ASSUMPTION_SORTS}
              onSort={(next) => change({ sort: next as AssumptionsSearch['sort'] })}
            />
          )}
          <Pages page={page} size={size} total={total} onPage={(next) => change({ page: next })} />
          <Downloads register="assumptions" query={{ stage, confidence, partner, q, sort }} total={total} />
        </>
      )}
    </Answer>
  );
}
