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
import { getIssues } from './get-issues';
import { KIND_NAMES, STAGE_HEADS, standfirst, statusOf } from './issue-words';
import { ISSUE_SORTS, type IssuesSearch } from './issues-search';

const SIZE = 50;

/** What has happened and has to be dealt with. */
export function Issues() {
  const { id, partners } = useProgramme();
  const { day, ...moment } = useMoment();
  const nameOf = usePartnerNames();
  const search: IssuesSearch = useSearch({ from: '/signed-in/programmes/$programme/issues' });
  const change = useChange<IssuesSearch>();
  const { stage = 'all', kind, priority, partner, q, sort = 'stage', page = 1 } = search;
  const asked = useQuery(getIssues(id, { stage, kind, priority, partner, q, sort, page, size: SIZE }, moment));
  const tab = stageTab<IssuesSearch>(stage, 'all');
  useTitle('Issues');
  return (
    <Answer to={asked}>
      {({ counts, issues, total, size }) => (
        <>
          <RiskNav />
          <RegisterHead title="Issues" standfirst={standfirst(counts)}>
            <Tabs
              label="Stage"
              tabs={[
                tab('Everything', counts.all, {}),
                tab('Open', counts.open, { stage: 'open' }),
                tab('Answered', counts.answered, { stage: 'answered' }),
                tab('Closed', counts.closed, { stage: 'closed' }),
              ]}
            />
          </RegisterHead>
          <Filters find="Find an issue" q={q} onFind={(next) => change({ q: next }, true)}>
            Showing{' '}
            <WordSelect
              label="Kind"
              value={kind ?? ''}
              options={[
                ['', 'issues of every kind'],
                ['CONCERN', 'concerns'],
                ['CHANGE_REQUEST', 'change requests'],
                ['OFF_SPECIFICATION', 'what is off specification'],
              ]}
              onChange={(next) => change({ kind: (next || undefined) as IssuesSearch['kind'] })}
            />{' '}
            of{' '}
            <WordSelect
              label="Priority"
              value={priority ?? ''}
              options={[
                ['', 'any priority'],
                ['HIGH', 'high priority'],
                ['MEDIUM', 'medium priority'],
                ['LOW', 'low priority'],
              ]}
              onChange={(next) => change({ priority: (next || undefined) as IssuesSearch['priority'] })}
            />
            , raised by{' '}
            <WordSelect
              label="Raised by"
              value={partner ?? ''}
              options={[['', 'anyone'], ...partners.map((one) => [one.id, one.name] as const)]}
              onChange={(next) => change({ partner: next || undefined })}
            />
            ,{' '}
            <WordSelect
              label="Order"
              value={sort}
              options={[
                ['stage', 'open'],
                ['-priority', 'highest priority'],
                ['title', 'A to Z'],
                ['-happened', 'newly raised'],
                ['-recorded', 'newly recorded'],
              ]}
              onChange={(next) => change({ sort: next as IssuesSearch['sort'] })}
            />{' '}
            first.
          </Filters>
          {issues.length === 0 ? (
            <Empty
              called="issue"
              any={counts.all > 0 || Boolean(q || partner || kind || priority) || stage !== 'all'}
              everything={{}}
              notYet="No issue had been raised by that day."
              begin="This programme has no issue yet. Log what has happened and has to be dealt with."
              kind="issue"
            />
          ) : (
            <Register
              caption="Issues"
              groups={groupsOf(issues, sort === 'stage' ? STAGE_HEADS : undefined, (n) => count(n, 'issue'))}
              kind="issue"
              head="Issue"
              title={(one) => one.title}
              titleBy="title"
              beside={(one) => one.kind !== 'CONCERN' && KIND_NAMES[one.kind]}
              columns={[
                { head: 'Raised by', cell: (one) => nameOf(one.partner) },
                { head: 'Priority', by: 'priority', cell: (one) => LEVEL_NAMES[one.priority] },
                { head: 'Owner', cell: (one) => one.owner ?? 'None yet' },
                {
                  head: 'From',
                  cell: (one) => one.risk?.ref ?? '',
                  card: (one) => one.risk && `From ${one.risk.ref}`,
                },
                { head: 'Raised', by: 'happened', cell: (one) => shortDay(one.happenedOn, day) },
              ]}
              status={(one) => statusOf(one, day)}
              sort={sort}
              sorts={ISSUE_SORTS}
              onSort={(next) => change({ sort: next as IssuesSearch['sort'] })}
            />
          )}
          <Pages page={page} size={size} total={total} onPage={(next) => change({ page: next })} />
          <Downloads register="issues" query={{ stage, kind, priority, partner, q, sort }} total={total} />
        </>
      )}
    </Answer>
  );
}
