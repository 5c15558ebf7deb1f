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
import { useTitle } from '../../lib/title';
import { useChange } from '../../lib/use-change';
import { count } from '../../lib/words';
import { getCommitments } from './api/get-commitments';
import { CommunicationNav } from './communication-nav';
import { PLAN_SORTS, type PlanSearch } from './communication-search';
import { commitmentStatus, everyWords, PLAN_HEADS, planStandfirst } from './communication-words';
import type { CommitmentCounts } from './wire';

const SIZE = 50;

/** The plan: who is to be told what, how often, and by whom. */
export function Commitments() {
  const { id, partners } = useProgramme();
  const { day, ...moment } = useMoment();
  const nameOf = usePartnerNames();
  const search: PlanSearch = useSearch({ from: '/signed-in/programmes/$programme/commitments' });
  const change = useChange<PlanSearch>();
  const { stage = 'all', partner, q, sort = 'stage', page = 1 } = search;
  const asked = useQuery(getCommitments(id, { stage, partner, q, sort, page, size: SIZE }, moment));
  useTitle('Communication plan');
  return (
    <Answer to={asked}>
      {({ counts, commitments, total, size }) => (
        <>
          <CommunicationNav />
          <RegisterHead title="Communication plan" standfirst={planStandfirst(counts)}>
            <Tabs label="Stage" tabs={tabs(counts, stage)} />
          </RegisterHead>
          <Filters find="Find a commitment" q={q} onFind={(next) => change({ q: next }, true)}>
            Showing what{' '}
            <WordSelect
              label="Promised by"
              value={partner ?? ''}
              options={[['', 'any partner'], ...partners.map((one) => [one.id, one.name] as const)]}
              onChange={(next) => change({ partner: next || undefined })}
            />{' '}
            promised to tell,{' '}
            <WordSelect
              label="Order"
              value={sort}
              options={[
                ['stage', 'silent'],
                ['due', 'soonest due'],
                ['title', 'A to Z'],
                ['-happened', 'newly promised'],
                ['-recorded', 'newly recorded'],
              ]}
              onChange={(next) => change({ sort: next as PlanSearch['sort'] })}
            />{' '}
            first.
          </Filters>
          {commitments.length === 0 ? (
            <Empty
              called="commitment"
              any={counts.all > 0 || Boolean(q || partner) || stage !== 'all'}
              everything={{}}
              notYet="Nothing had been promised by that day."
              begin="Nobody is promised to be told anything yet. Log who is to be told what, and how often."
              kind="commitment"
            />
          ) : (
            <Register
              caption="Commitments"
              groups={groupsOf(commitments, sort === 'stage' ? PLAN_HEADS : undefined, (n) => count(n, 'commitment'))}
              kind="commitment"
              head="What is to be told"
              title={(one) => one.purpose}
              titleBy="title"
              columns={[
                { head: 'By', cell: (one) => nameOf(one.partner) },
                { head: 'To', cell: (one) => one.audience },
                { head: 'How often', cell: (one) => everyWords(one.every), card: (one) => everyWords(one.every) },
                { head: 'Channel', cell: (one) => one.channel },
                {
                  head: 'Last sent',
                  cell: (one) => (one.lastSentOn ? shortDay(one.lastSentOn, day) : 'Not yet'),
                },
                {
                  head: 'Next due',
                  by: 'due',
                  cell: (one) => (one.nextDueOn ? shortDay(one.nextDueOn, day) : 'None'),
                },
              ]}
              status={commitmentStatus}
              sort={sort}
              sorts={PLAN_SORTS}
              onSort={(next) => change({ sort: next as PlanSearch['sort'] })}
            />
          )}
          <Pages page={page} size={size} total={total} onPage={(next) => change({ page: next })} />
          <Downloads register="commitments" query={{ stage, partner, q, sort }} total={total} />
        </>
      )}
    </Answer>
  );
}

function tabs(counts: CommitmentCounts, stage: string): TabOf<PlanSearch>[] {
  const tab = (text: string, n: number, to: PlanSearch) => ({ text, n, to, current: stage === (to.stage ?? 'all') });
  return [
    tab('Everything', counts.all, {}),
    tab('Silent', counts.silent, { stage: 'silent' }),
    tab('Late', counts.late, { stage: 'late' }),
    tab('Kept', counts.kept, { stage: 'kept' }),
    tab('Ended', counts.ended, { stage: 'ended' }),
  ];
}
