import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { Answer } from '../../components/answer';
import { Pages } from '../../components/pages';
import { Downloads } from '../../components/register/downloads';
import { Empty } from '../../components/register/empty';
import { RegisterHead } from '../../components/register/register-head';
import { useMoment } from '../../lib/moment';
import { useIsRecord, useProgramme } from '../../lib/programme';
import { useTitle } from '../../lib/title';
import { useChange } from '../../lib/use-change';
import { usePrint } from '../../lib/use-print';
import { useTooNarrowForTables } from '../../lib/use-narrow';
import { getDecisions } from './api/get-decisions';
import { DecisionCards } from './decision-cards';
import { DecisionTable } from './decision-table';
import type { DecisionsSearch } from './decisions-search';
import { FilterSentence } from './filter-sentence';
import { GovernanceNav } from './governance-nav';
import { groupsOf } from './groups';
import { Legend } from './legend';
import { standfirst } from './stages';
import { StageTabs } from './stage-tabs';

const SIZE = 50;

/** The register: which decisions are open, for whom they wait, and until when they can be called in. */
export function Decisions() {
  const programme = useProgramme();
  const record = useIsRecord();
  const moment = useMoment();
  const search: DecisionsSearch = useSearch({ from: '/signed-in/programmes/$programme/decisions' });
  const narrow = useTooNarrowForTables();
  const { stage = 'open', waitsFor, arrangement, q, sort = 'needed', group = 'stage', page = 1 } = search;
  const print = usePrint(page, SIZE);
  const asked = useQuery(getDecisions(programme.id, { stage, waitsFor, arrangement, q, sort, ...print.paged }, moment));
  useTitle('Decisions');

  const change = useChange<DecisionsSearch>();
  const sortBy = useCallback((next: DecisionsSearch['sort']) => change({ sort: next, group: 'none' }), [change]);

  return (
    <Answer to={asked}>
      {({ counts, arrangements, decisions, total, size }) => (
        <>
          <GovernanceNav />
          <RegisterHead title="Decisions" standfirst={standfirst(counts, moment.past, record)}>
            <StageTabs counts={counts} search={search} />
          </RegisterHead>
          <FilterSentence search={search} arrangements={arrangements} change={change} />
          {decisions.length === 0 ? (
            <Empty
              called="decision"
              any={counts.all > 0}
              everything={{ stage: 'all' }}
              notYet="No decision had been put forward by that day."
              begin="This programme has no decision yet. Log the first one when a partner puts it forward."
              kind="decision"
            />
          ) : narrow ? (
            <DecisionCards groups={groupsOf(decisions, group, moment.day, total, record)} day={moment.day} />
          ) : (
            <DecisionTable
              groups={groupsOf(decisions, group, moment.day, total, record)}
              partners={programme.partners}
              day={moment.day}
              sort={sort}
              onSort={sortBy}
            />
          )}
          <Pages page={page} size={size} total={total} onPage={(next) => change({ page: next })} print={print} />
          <Downloads register="decisions" query={{ stage, waitsFor, arrangement, q, sort }} total={total} />
          {decisions.length > 0 && <Legend />}
        </>
      )}
    </Answer>
  );
}
