import { useSearch } from '@tanstack/react-router';
import { Choice } from '../../components/register/choice';
import { byStage } from '../../components/register/groups';
import { RegisterPage } from '../../components/register/register-page';
import { shortDay } from '../../lib/dates';
import { useMoment } from '../../lib/moment';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import { SORTS } from '../../lib/thing-row';
import { list } from '../../lib/words';
import { getObservations } from './api/get-observations';
import { betweenWhom, STAGE_HEADS, standfirst, statusOf } from './observation-words';
import type { ObservationsSearch } from './observations-search';
import { Severity } from './severity';

/** What was observed between partners: friction, and difference that helped. */
export function Observations() {
  const { partners } = useProgramme();
  const { day } = useMoment();
  const nameOf = usePartnerNames();
  const search: ObservationsSearch = useSearch({ from: '/signed-in/programmes/$programme/observations' });
  const pairs = partners.flatMap((a, index) => partners.slice(index + 1).map((b) => [a, b] as const));
  return (
    <RegisterPage
      called="Observations"
      register="observations"
      kind="observation"
      search={search}
      by={['between']}
      first={{ stage: 'all', sort: 'stage' }}
      get={getObservations}
      rows={(found) => found.observations}
      standfirst={standfirst}
      tabs={(counts) => [
        ['Everything', counts.all, 'all'],
        ['Open', counts.open, 'open'],
        ['Resolved', counts.resolved, 'resolved'],
        ['Helped', counts.helped, 'helped'],
      ]}
      find="Find an observation"
      showing={
        <>
          Showing what was observed between{' '}
          <Choice
            label="Between"
            by="between"
            options={[
              ['', 'any partners'],
              ...pairs.map(([a, b]) => [`${a.id},${b.id}`, list([a.name, b.name])] as const),
            ]}
          />
        </>
      }
      orders={[
        ['stage', 'open'],
        ['-happened', 'latest'],
        ['happened', 'earliest'],
        ['-recorded', 'newly recorded'],
      ]}
      sorts={SORTS}
      notYet="Nothing had been observed by that day."
      begin="Nothing is observed yet. Log where two partners grate, and where their difference helps."
      caption="Observations between partners"
      groups={byStage(STAGE_HEADS, 'observation')}
      head="Theme"
      title={(one) => one.theme}
      columns={[
        { head: 'What was observed', cell: (one) => one.summary, words: true, card: (one) => one.summary },
        { head: 'Between', cell: (one) => betweenWhom(one, nameOf) },
        { head: 'Severity', cell: (one) => <Severity observation={one} /> },
        { head: 'Happened', by: 'happened', cell: (one) => shortDay(one.happenedOn, day) },
      ]}
      status={(one) => statusOf(one, day)}
    />
  );
}
