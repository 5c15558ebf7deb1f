import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ContestedWords } from '../../components/thing/contested-words';
import { Crumbs } from '../../components/thing/crumbs';
import { EntryStrip } from '../../components/thing/entry-strip';
import { Facts } from '../../components/thing/facts';
import { ThingHead } from '../../components/thing/thing-head';
import { ThingPage } from '../../components/thing/thing-page';
import { aboutSays } from '../../lib/about';
import { longDay, saidDay } from '../../lib/dates';
import { useMoment } from '../../lib/moment';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import { getThingEntries } from '../../lib/thing-entries';
import type { Wire } from '../../lib/wire';
import { getObservation } from './api/get-observation';
import styles from './culture.module.css';
import { ObservationActions } from './observation-actions';
import { betweenWhom, whereItStands } from './observation-words';
import { Severity } from './severity';

/** One observation between two partners. */
export function ObservationPage() {
  const { thing } = useParams({ from: '/signed-in/programmes/$programme/observations/$thing' });
  const { id } = useProgramme();
  const moment = useMoment();
  const asked = useQuery(getObservation(id, thing, moment));
  const history = useQuery(getThingEntries(id, thing, moment));
  return (
    <ThingPage asked={asked} history={history}>
      {({ observation }, entries) => <Body observation={observation} entries={entries} />}
    </ThingPage>
  );
}

function Body({ observation, entries }: { observation: Wire<'ObservationRow'>; entries?: number }) {
  const { id } = useProgramme();
  const { day } = useMoment();
  const nameOf = usePartnerNames();
  return (
    <>
      <ThingHead
        crumbs={
          <Crumbs
            to="observations"
            name="Observations"
            parts={[
              observation.ref,
              betweenWhom(observation, nameOf),
              observation.visibility === 'PARTNER' && `Only ${nameOf(observation.partner)} sees this`,
            ]}
          />
        }
        title={observation.theme}
        {...whereItStands(observation, day, nameOf)}
        called="observation"
        thing={observation}
      />
      <EntryStrip called="observation" thing={observation} entries={entries}>
        <ObservationActions observation={observation} />
      </EntryStrip>
      <ContestedWords texts={[observation.theme, observation.summary, observation.how]} />
      <p className={styles.summary}>{observation.summary}</p>
      <Facts
        facts={[
          [
            'Between',
            <Link
              key="pair"
              to="/programmes/$programme/friction"
              params={{ programme: id }}
              search={{ between: observation.between.join(',') }}
            >
              {betweenWhom(observation, nameOf)}
            </Link>,
          ],
          ['Severity', <Severity key="severity" observation={observation} />],
          ['About', observation.about && aboutSays(observation.about)],
          ['Happened', saidDay(observation.happenedOn, observation.precision)],
          ['Observed by', nameOf(observation.partner)],
          ['Resolved', observation.resolvedOn && longDay(observation.resolvedOn)],
          ['How', observation.how],
          ['Source', observation.source],
          ['Withdrawn', observation.endedOn && longDay(observation.endedOn)],
          ['Who sees it', observation.visibility === 'PUBLIC' && 'Everyone; fit to be published'],
        ]}
      />
    </>
  );
}
