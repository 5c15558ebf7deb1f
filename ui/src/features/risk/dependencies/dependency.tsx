import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
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
import { DependencyActions } from './dependency-actions';
import { whereItStands } from './dependency-words';
import { getDependency } from './get-dependency';

/** One dependency: what a partner needs of another, by when, and whether it was given. */
export function DependencyPage() {
  const { thing } = useParams({ from: '/signed-in/programmes/$programme/dependencies/$thing' });
  const { id } = useProgramme();
  const moment = useMoment();
  const asked = useQuery(getDependency(id, thing, moment));
  const history = useQuery(getThingEntries(id, thing, moment));
  return (
    <ThingPage asked={asked} history={history}>
      {({ dependency }, entries) => <Body dependency={dependency} entries={entries} />}
    </ThingPage>
  );
}

function Body({ dependency, entries }: { dependency: Wire<'DependencyRow'>; entries?: number }) {
  const { id } = useProgramme();
  const { day } = useMoment();
  const nameOf = usePartnerNames();
  const { giver, receiver } = dependency;
  return (
    <>
      <ThingHead
        crumbs={
          <Crumbs
            to="dependencies"
            name="Dependencies"
            parts={[
              dependency.ref,
              dependency.visibility === 'PARTNER' && `Only ${nameOf(dependency.partner)} sees this`,
            ]}
          />
        }
        title={dependency.what}
        {...whereItStands(dependency, day, nameOf)}
        called="dependency"
        thing={dependency}
      />
      <EntryStrip called="dependency" thing={dependency} entries={entries}>
        <DependencyActions dependency={dependency} />
      </EntryStrip>
      <ContestedWords texts={[dependency.what, dependency.how]} />
      <Facts
        facts={[
          ['Receiver, needs it', nameOf(receiver)],
          ['Giver, is to give it', nameOf(giver)],
          [
            'Between the two',
            <Link
              key="all"
              to="/programmes/$programme/dependencies"
              params={{ programme: id }}
              search={{ giver, receiver }}
            >
              All that {nameOf(receiver)} needs of {nameOf(giver)}
            </Link>,
          ],
          ['Needed by', longDay(dependency.neededBy)],
          ['Promised by', dependency.promisedBy ? longDay(dependency.promisedBy) : 'No day yet'],
          ['Met', dependency.metOn && longDay(dependency.metOn)],
          ['How', dependency.how],
          [
            'Agreed',
            `${saidDay(dependency.happenedOn, dependency.precision)}, logged by ${nameOf(dependency.partner)}`,
          ],
          ['Source', dependency.source],
          ['Withdrawn', dependency.endedOn && longDay(dependency.endedOn)],
          ['Who sees it', dependency.visibility === 'PUBLIC' && 'Everyone; fit to be published'],
        ]}
      />
    </>
  );
}
