import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ContestedWords } from '../../../components/thing/contested-words';
import { Crumbs } from '../../../components/thing/crumbs';
import { EntryStrip } from '../../../components/thing/entry-strip';
import { Facts } from '../../../components/thing/facts';
import { ThingHead } from '../../../components/thing/thing-head';
import { ThingPage } from '../../../components/thing/thing-page';
import { longDay, saidDay } from '../../../lib/dates';
import { useMoment } from '../../../lib/moment';
import { usePartnerNames, useProgramme } from '../../../lib/programme';
import { getThingEntries } from '../../../lib/thing-entries';
import type { Wire } from '../../../lib/wire';
import { LEVEL_NAMES } from '../levels';
import { AssumptionActions } from './assumption-actions';
import { whereItStands } from './assumption-words';
import { getAssumption } from './get-assumption';

/** One assumption: what is taken for true, and whether it held. */
export function AssumptionPage() {
  const { thing } = useParams({ from: '/signed-in/programmes/$programme/assumptions/$thing' });
  const { id } = useProgramme();
  const moment = useMoment();
  const asked = useQuery(getAssumption(id, thing, moment));
  const history = useQuery(getThingEntries(id, thing, moment));
  return (
    <ThingPage asked={asked} history={history}>
      {({ assumption }, entries) => <Body assumption={assumption} entries={entries} />}
    </ThingPage>
  );
}

function Body({ assumption, entries }: { assumption: Wire<'AssumptionRow'>; entries?: number }) {
  const { day } = useMoment();
  const nameOf = usePartnerNames();
  const { tested } = assumption;
  return (
    <>
      <ThingHead
        crumbs={
          <Crumbs
            to="assumptions"
            name="Assumptions"
            parts={[
              assumption.ref,
              assumption.visibility === 'PARTNER' && `Only ${nameOf(assumption.partner)} sees this`,
            ]}
          />
        }
        title={assumption.statement}
        {...whereItStands(assumption, day, nameOf)}
        called="assumption"
        thing={assumption}
      />
      <EntryStrip called="assumption" thing={assumption} entries={entries}>
        <AssumptionActions assumption={assumption} />
      </EntryStrip>
      <ContestedWords texts={[assumption.statement, tested?.how]} />
      <Facts
        facts={[
          ['Confidence', LEVEL_NAMES[assumption.confidence]],
          ['Test by', assumption.testBy ? longDay(assumption.testBy) : 'Not stated'],
          ['Tested', tested && longDay(tested.on)],
          ['How', tested?.how],
          ['Assumed', `${saidDay(assumption.happenedOn, assumption.precision)}, by ${nameOf(assumption.partner)}`],
          ['Source', assumption.source],
          ['Withdrawn', assumption.endedOn && longDay(assumption.endedOn)],
          ['Who sees it', assumption.visibility === 'PUBLIC' && 'Everyone; fit to be published'],
        ]}
      />
    </>
  );
}
