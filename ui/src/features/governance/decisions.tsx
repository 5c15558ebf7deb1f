import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { Answer } from '../../components/answer';
import { Pages } from '../../components/pages';
import { useMoment } from '../../lib/moment';
import { useProgramme } from '../../lib/programme';
import { useNarrow } from '../../lib/use-narrow';
import { useTitle } from '../../lib/title';
import { getDecisions } from './api/get-decisions';
import { DecisionCards } from './decision-cards';
import { DecisionTable } from './decision-table';
import type { DecisionsSearch } from './decisions-search';
import { FilterSentence } from './filter-sentence';
import { groupsOf } from './groups';
import { Legend } from './legend';
import { NoDecisions } from './no-decisions';
import styles from './decisions.module.css';
import { standfirst } from './stages';
import { StageTabs } from './stage-tabs';

const SIZE = 50;

/** The register: which decisions are open, for whom they wait, and until when they can be called in. */
export function Decisions() {
  const programme = useProgramme();
  const moment = useMoment();
  const search: DecisionsSearch = useSearch({ from: '/signed-in/programmes/$programme/decisions' });
  const navigate = useNavigate();
  const narrow = useNarrow();
  const { stage = 'open', waitsFor, arrangement, q, sort = 'needed', group = 'stage', page = 1 } = search;
  const asked = useQuery(
    getDecisions(programme.id, { stage, waitsFor, arrangement, q, sort, page, size: SIZE }, moment),
  );
  useTitle('Decisions');

  const change = useCallback(
    (next: DecisionsSearch, replace = false) =>
      void navigate({
        to: '.',
        search: (before) => ({ ...before, page: undefined, ...next }),
        replace,
        resetScroll: false,
      }),
    [navigate],
  );
  const sortBy = useCallback((next: DecisionsSearch['sort']) => change({ sort: next, group: 'none' }), [change]);

  return (
    <Answer to={asked}>
      {({ counts, arrangements, decisions, total, size }) => (
        <>
          <div className={styles.head}>
            <div>
              <h1>Decisions</h1>
              <p className={styles.standfirst}>{standfirst(counts, moment.past)}</p>
            </div>
            <StageTabs counts={counts} search={search} />
          </div>
          <FilterSentence search={search} arrangements={arrangements} change={change} />
          {decisions.length === 0 ? (
            <NoDecisions any={counts.all > 0} />
          ) : narrow ? (
            <DecisionCards groups={groupsOf(decisions, group, moment.day, total)} day={moment.day} />
          ) : (
            <DecisionTable
              groups={groupsOf(decisions, group, moment.day, total)}
              partners={programme.partners}
              day={moment.day}
              sort={sort}
              onSort={sortBy}
            />
          )}
          <Pages page={page} size={size} total={total} onPage={(next) => change({ page: next })} />
          {decisions.length > 0 && <Legend />}
        </>
      )}
    </Answer>
  );
}
