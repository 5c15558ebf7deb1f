import { useSearch } from '@tanstack/react-router';
import { PartnerChoice } from '../../components/register/choice';
import { byStage } from '../../components/register/groups';
import { RegisterPage } from '../../components/register/register-page';
import { shortDay } from '../../lib/dates';
import { useMoment } from '../../lib/moment';
import { usePartnerNames } from '../../lib/programme';
import { getCommitments } from './api/get-commitments';
import { CommunicationNav } from './communication-nav';
import { PLAN_SORTS, type PlanSearch } from './communication-search';
import { commitmentStatus, everyWords, PLAN_HEADS, planStandfirst } from './communication-words';

/** The plan: who is to be told what, how often, and by whom. */
export function Commitments() {
  const { day } = useMoment();
  const nameOf = usePartnerNames();
  const search: PlanSearch = useSearch({ from: '/signed-in/programmes/$programme/commitments' });
  return (
    <RegisterPage
      called="Communication plan"
      nav={<CommunicationNav />}
      register="commitments"
      kind="commitment"
      search={search}
      by={['partner']}
      first={{ stage: 'all', sort: 'stage' }}
      get={getCommitments}
      rows={(found) => found.commitments}
      standfirst={planStandfirst}
      tabs={(counts) => [
        ['Everything', counts.all, 'all'],
        ['Silent', counts.silent, 'silent'],
        ['Late', counts.late, 'late'],
        ['Kept', counts.kept, 'kept'],
        ['Ended', counts.ended, 'ended'],
      ]}
      find="Find a commitment"
      showing={
        <>
          Showing what <PartnerChoice label="Promised by" any="any partner" /> promised to tell
        </>
      }
      orders={[
        ['stage', 'silent'],
        ['due', 'soonest due'],
        ['title', 'A to Z'],
        ['-happened', 'newly promised'],
        ['-recorded', 'newly recorded'],
      ]}
      sorts={PLAN_SORTS}
      notYet="Nothing had been promised by that day."
      begin="Nobody is promised to be told anything yet. Log who is to be told what, and how often."
      caption="Commitments"
      groups={byStage(PLAN_HEADS, 'commitment')}
      head="What is to be told"
      title={(one) => one.purpose}
      columns={[
        { head: 'By', cell: (one) => nameOf(one.partner) },
        { head: 'To', cell: (one) => one.audience },
        { head: 'How often', cell: (one) => everyWords(one.every), card: (one) => everyWords(one.every) },
        { head: 'Channel', cell: (one) => one.channel },
        { head: 'Last sent', cell: (one) => (one.lastSentOn ? shortDay(one.lastSentOn, day) : 'Not yet') },
        { head: 'Next due', by: 'due', cell: (one) => (one.nextDueOn ? shortDay(one.nextDueOn, day) : 'None') },
      ]}
      status={commitmentStatus}
    />
  );
}
