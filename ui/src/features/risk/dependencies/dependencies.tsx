import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Answer } from '../../../components/answer';
import { Pages } from '../../../components/pages';
import { Downloads } from '../../../components/register/downloads';
import { Empty } from '../../../components/register/empty';
import { Filters } from '../../../components/register/filters';
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
import { RiskNav } from '../risk-nav';
import { DEPENDENCY_SORTS, type DependenciesSearch } from './dependencies-search';
import { lateFirst, standfirst, statusOf } from './dependency-words';
import { getDependencies } from './get-dependencies';

const SIZE = 50;

/** What partners need of each other, late ones first. */
export function Dependencies() {
  const { id, partners } = useProgramme();
  const { day, ...moment } = useMoment();
  const nameOf = usePartnerNames();
  const search: DependenciesSearch = useSearch({ from: '/signed-in/programmes/$programme/dependencies' });
  const change = useChange<DependenciesSearch>();
  const { stage = 'all', giver, receiver, q, sort = 'needed', page = 1 } = search;
  const asked = useQuery(getDependencies(id, { stage, giver, receiver, q, sort, page, size: SIZE }, moment));
  const tab = stageTab<DependenciesSearch>(stage, 'all');
  const names = partners.map((one) => [one.id, one.name] as const);
  useTitle('Dependencies');
  return (
    <Answer to={asked}>
      {({ counts, dependencies, total, size }) => (
        <>
          <RiskNav />
          <RegisterHead title="Dependencies" standfirst={standfirst(counts)}>
            <Tabs
              label="Stage"
              tabs={[
                tab('Everything', counts.all, {}),
                tab('Not promised', counts.agreed, { stage: 'agreed' }),
                tab('Promised', counts.promised, { stage: 'promised' }),
                tab('Met', counts.met, { stage: 'met' }),
              ]}
            />
          </RegisterHead>
          <Filters find="Find a dependency" q={q} onFind={(next) => change({ q: next }, true)}>
            Showing what{' '}
            <WordSelect
              label="Receiver"
              value={receiver ?? ''}
              options={[['', 'any partner'], ...names]}
              onChange={(next) => change({ receiver: next || undefined })}
            />{' '}
            needs of{' '}
            <WordSelect
              label="Giver"
              value={giver ?? ''}
              options={[['', 'any other'], ...names]}
              onChange={(next) => change({ giver: next || undefined })}
            />
            ,{' '}
            <WordSelect
              label="Order"
              value={sort}
              options={[
                ['needed', 'late and soonest needed'],
                ['title', 'A to Z'],
                ['-happened', 'newly agreed'],
                ['-recorded', 'newly recorded'],
              ]}
              onChange={(next) => change({ sort: next as DependenciesSearch['sort'] })}
            />{' '}
            first.
          </Filters>
          {dependencies.length === 0 ? (
            <Empty
              called="dependency"
              any={counts.all > 0 || Boolean(q || giver || receiver) || stage !== 'all'}
              everything={{}}
              notYet="Nothing had been agreed by that day."
              begin="This programme has no dependency yet. Log what one partner needs of another, and by when."
              kind="dependency"
            />
          ) : (
            <Register
              caption="Dependencies"
              groups={sort === 'needed' ? lateFirst(dependencies) : [{ key: 'all', rows: dependencies }]}
              kind="dependency"
              head="What is needed"
              title={(one) => one.what}
              titleBy="title"
              columns={[
                { head: 'Receiver', cell: (one) => nameOf(one.receiver) },
                { head: 'Giver', cell: (one) => nameOf(one.giver) },
                { head: 'Needed by', by: 'needed', cell: (one) => shortDay(one.neededBy, day) },
                {
                  head: 'Promised by',
                  cell: (one) =>
                    one.promisedBy ? shortDay(one.promisedBy, day) : one.stage === 'MET' ? '' : 'No day yet',
                },
              ]}
              status={(one) => statusOf(one, day)}
              sort={sort}
              sorts={DEPENDENCY_SORTS}
              onSort={(next) => change({ sort: next as DependenciesSearch['sort'] })}
            />
          )}
          <Pages page={page} size={size} total={total} onPage={(next) => change({ page: next })} />
          <Downloads register="dependencies" query={{ stage, giver, receiver, q, sort }} total={total} />
        </>
      )}
    </Answer>
  );
}
