import { useSearch } from '@tanstack/react-router';
import { Choice, PartnerChoice } from '../../../components/register/choice';
import { byStage } from '../../../components/register/groups';
import { RegisterPage } from '../../../components/register/register-page';
import { shortDay } from '../../../lib/dates';
import { useMoment } from '../../../lib/moment';
import { usePartnerNames } from '../../../lib/programme';
import { LEVEL_NAMES } from '../levels';
import { RiskNav } from '../risk-nav';
import { getIssues } from './get-issues';
import { KIND_NAMES, STAGE_HEADS, standfirst, statusOf } from './issue-words';
import { ISSUE_SORTS, type IssuesSearch } from './issues-search';

/** What has happened and has to be dealt with. */
export function Issues() {
  const { day } = useMoment();
  const nameOf = usePartnerNames();
  const search: IssuesSearch = useSearch({ from: '/signed-in/programmes/$programme/issues' });
  return (
    <RegisterPage
      called="Issues"
      nav={<RiskNav />}
      register="issues"
      kind="issue"
      search={search}
      by={['kind', 'priority', 'partner']}
      first={{ stage: 'all', sort: 'stage' }}
      get={getIssues}
      rows={(found) => found.issues}
      standfirst={standfirst}
      tabs={(counts) => [
        ['Everything', counts.all, 'all'],
        ['Open', counts.open, 'open'],
        ['Answered', counts.answered, 'answered'],
        ['Closed', counts.closed, 'closed'],
      ]}
      find="Find an issue"
      showing={
        <>
          Showing{' '}
          <Choice
            label="Kind"
            by="kind"
            options={[
              ['', 'issues of every kind'],
              ['CONCERN', 'concerns'],
              ['CHANGE_REQUEST', 'change requests'],
              ['OFF_SPECIFICATION', 'what is off specification'],
            ]}
          />{' '}
          of{' '}
          <Choice
            label="Priority"
            by="priority"
            options={[
              ['', 'any priority'],
              ['HIGH', 'high priority'],
              ['MEDIUM', 'medium priority'],
              ['LOW', 'low priority'],
            ]}
          />
          , raised by <PartnerChoice label="Raised by" any="anyone" />
        </>
      }
      orders={[
        ['stage', 'open'],
        ['-priority', 'highest priority'],
        ['title', 'A to Z'],
        ['-happened', 'newly raised'],
        ['-recorded', 'newly recorded'],
      ]}
      sorts={ISSUE_SORTS}
      notYet="No issue had been raised by that day."
      begin="This programme has no issue yet. Log what has happened and has to be dealt with."
      caption="Issues"
      groups={byStage(STAGE_HEADS, 'issue')}
      head="Issue"
      title={(one) => one.title}
      beside={(one) => one.kind !== 'CONCERN' && KIND_NAMES[one.kind]}
      columns={[
        { head: 'Raised by', cell: (one) => nameOf(one.partner) },
        { head: 'Priority', by: 'priority', cell: (one) => LEVEL_NAMES[one.priority] },
        { head: 'Owner', cell: (one) => one.owner ?? 'None yet' },
        { head: 'From', cell: (one) => one.risk?.ref ?? '', card: (one) => one.risk && `From ${one.risk.ref}` },
        { head: 'Raised', by: 'happened', cell: (one) => shortDay(one.happenedOn, day) },
      ]}
      status={(one) => statusOf(one, day)}
    />
  );
}
