import { useSearch } from '@tanstack/react-router';
import { PartnerChoice } from '../../../components/register/choice';
import { RegisterPage } from '../../../components/register/register-page';
import { shortDay } from '../../../lib/dates';
import { useMoment } from '../../../lib/moment';
import { usePartnerNames } from '../../../lib/programme';
import { RiskNav } from '../risk-nav';
import { DEPENDENCY_SORTS, type DependenciesSearch } from './dependencies-search';
import { lateFirst, standfirst, statusOf } from './dependency-words';
import { getDependencies } from './get-dependencies';

/** What partners need of each other, late ones first. */
export function Dependencies() {
  const { day } = useMoment();
  const nameOf = usePartnerNames();
  const search: DependenciesSearch = useSearch({ from: '/signed-in/programmes/$programme/dependencies' });
  return (
    <RegisterPage
      called="Dependencies"
      nav={<RiskNav />}
      register="dependencies"
      kind="dependency"
      search={search}
      by={['giver', 'receiver']}
      first={{ stage: 'all', sort: 'needed' }}
      get={getDependencies}
      rows={(found) => found.dependencies}
      standfirst={standfirst}
      tabs={(counts) => [
        ['Everything', counts.all, 'all'],
        ['Not promised', counts.agreed, 'agreed'],
        ['Promised', counts.promised, 'promised'],
        ['Met', counts.met, 'met'],
      ]}
      find="Find a dependency"
      showing={
        <>
          Showing what <PartnerChoice label="Receiver" by="receiver" any="any partner" /> needs of{' '}
          <PartnerChoice label="Giver" by="giver" any="any other" />
        </>
      }
      orders={[
        ['needed', 'late and soonest needed'],
        ['title', 'A to Z'],
        ['-happened', 'newly agreed'],
        ['-recorded', 'newly recorded'],
      ]}
      sorts={DEPENDENCY_SORTS}
      notYet="Nothing had been agreed by that day."
      begin="This programme has no dependency yet. Log what one partner needs of another, and by when."
      caption="Dependencies"
      groups={(rows, sort) => (sort === 'needed' ? lateFirst(rows) : [{ key: 'all', rows }])}
      head="What is needed"
      title={(one) => one.what}
      columns={[
        { head: 'Receiver', cell: (one) => nameOf(one.receiver) },
        { head: 'Giver', cell: (one) => nameOf(one.giver) },
        { head: 'Needed by', by: 'needed', cell: (one) => shortDay(one.neededBy, day) },
        {
          head: 'Promised by',
          cell: (one) => (one.promisedBy ? shortDay(one.promisedBy, day) : one.stage === 'MET' ? '' : 'No day yet'),
        },
      ]}
      status={(one) => statusOf(one, day)}
    />
  );
}
