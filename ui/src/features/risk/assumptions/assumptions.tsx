import { useSearch } from '@tanstack/react-router';
import { Choice, PartnerChoice } from '../../../components/register/choice';
import { byStage } from '../../../components/register/groups';
import { RegisterPage } from '../../../components/register/register-page';
import { shortDay } from '../../../lib/dates';
import { useMoment } from '../../../lib/moment';
import { usePartnerNames } from '../../../lib/programme';
import { LEVEL_NAMES } from '../levels';
import { RiskNav } from '../risk-nav';
import { STAGE_HEADS, standfirst, statusOf } from './assumption-words';
import { ASSUMPTION_SORTS, type AssumptionsSearch } from './assumptions-search';
import { getAssumptions } from './get-assumptions';

/** What is taken for true until it is tested. */
export function Assumptions() {
  const { day } = useMoment();
  const nameOf = usePartnerNames();
  const search: AssumptionsSearch = useSearch({ from: '/signed-in/programmes/$programme/assumptions' });
  return (
    <RegisterPage
      called="Assumptions"
      nav={<RiskNav />}
      register="assumptions"
      kind="assumption"
      search={search}
      by={['confidence', 'partner']}
      first={{ stage: 'all', sort: 'stage' }}
      get={getAssumptions}
      rows={(found) => found.assumptions}
      standfirst={standfirst}
      tabs={(counts) => [
        ['Everything', counts.all, 'all'],
        ['Not tested', counts.open, 'open'],
        ['Failed', counts.failed, 'failed'],
        ['Held', counts.held, 'held'],
      ]}
      find="Find an assumption"
      showing={
        <>
          Showing what is assumed with{' '}
          <Choice
            label="Confidence"
            by="confidence"
            options={[
              ['', 'any confidence'],
              ['HIGH', 'high confidence'],
              ['MEDIUM', 'medium confidence'],
              ['LOW', 'low confidence'],
            ]}
          />{' '}
          by <PartnerChoice label="Assumed by" any="anyone" />
        </>
      }
      orders={[
        ['stage', 'failed'],
        ['test-by', 'longest due for a test'],
        ['confidence', 'least confident'],
        ['title', 'A to Z'],
        ['-happened', 'newly assumed'],
        ['-recorded', 'newly recorded'],
      ]}
      sorts={ASSUMPTION_SORTS}
      notYet="Nothing had been assumed by that day."
      begin="This programme has no assumption yet. Log what is taken for true, and by when it is tested."
      caption="Assumptions"
      groups={byStage(STAGE_HEADS, 'assumption')}
      head="Assumption"
      title={(one) => one.statement}
      columns={[
        { head: 'Assumed by', cell: (one) => nameOf(one.partner) },
        { head: 'Confidence', by: 'confidence', cell: (one) => LEVEL_NAMES[one.confidence] },
        { head: 'Test by', by: 'test-by', cell: (one) => (one.testBy ? shortDay(one.testBy, day) : 'Not stated') },
        { head: 'Assumed', by: 'happened', cell: (one) => shortDay(one.happenedOn, day) },
      ]}
      status={(one) => statusOf(one, day)}
    />
  );
}
