import { useSearch } from '@tanstack/react-router';
import { PartnerChoice } from '../../components/register/choice';
import { RegisterPage } from '../../components/register/register-page';
import { shortDay } from '../../lib/dates';
import { useMoment } from '../../lib/moment';
import { usePartnerNames } from '../../lib/programme';
import { SORTS } from '../../lib/thing-row';
import { figure } from '../../lib/words';
import { getCommunications } from './api/get-communications';
import { CommunicationNav } from './communication-nav';
import type { SentSearch } from './communication-search';
import { communicationStatus, sentStandfirst } from './communication-words';

/** What was really sent, to whom, and what came back. */
export function Communications() {
  const { day } = useMoment();
  const nameOf = usePartnerNames();
  const search: SentSearch = useSearch({ from: '/signed-in/programmes/$programme/communications' });
  return (
    <RegisterPage
      called="What was sent"
      nav={<CommunicationNav />}
      register="communications"
      kind="communication"
      search={search}
      by={['partner']}
      first={{ stage: 'all', sort: '-happened' }}
      get={getCommunications}
      rows={(found) => found.communications}
      standfirst={sentStandfirst}
      tabs={(counts) => [
        ['Everything', counts.all, 'all'],
        ['Not answered', counts.sent, 'sent'],
        ['Answered', counts.answered, 'answered'],
      ]}
      find="Find a communication"
      showing={
        <>
          Showing what <PartnerChoice label="Sent by" any="any partner" /> sent
        </>
      }
      orders={[
        ['-happened', 'latest'],
        ['happened', 'earliest'],
        ['-recorded', 'newly recorded'],
        ['title', 'A to Z'],
      ]}
      sorts={SORTS}
      notYet="Nothing had been sent by that day."
      begin="Nothing sent is logged yet. Log the first when it goes out, planned or not."
      caption="Communications"
      head="What was sent"
      title={(one) => one.summary}
      beside={(one) => (one.publicity ? 'Publicity' : undefined)}
      columns={[
        { head: 'Sent', by: 'happened', cell: (one) => shortDay(one.happenedOn, day) },
        { head: 'By', cell: (one) => nameOf(one.partner) },
        { head: 'To', cell: (one) => one.audience },
        { head: 'Channel', cell: (one) => one.channel },
        {
          head: 'For',
          cell: (one) =>
            one.commitment ? <span title={one.commitment.purpose}>{one.commitment.ref}</span> : 'No commitment',
        },
        { head: 'Reach', cell: (one) => (one.reach === undefined ? 'Not counted' : figure(one.reach)) },
      ]}
      status={communicationStatus}
    />
  );
}
