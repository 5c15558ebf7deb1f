import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ContestedWords } from '../../components/thing/contested-words';
import { Crumbs } from '../../components/thing/crumbs';
import { EntryStrip } from '../../components/thing/entry-strip';
import { Facts } from '../../components/thing/facts';
import { ThingHead } from '../../components/thing/thing-head';
import { ThingLink } from '../../components/thing/thing-link';
import { ThingPage } from '../../components/thing/thing-page';
import { longDay, saidDay, shortDay } from '../../lib/dates';
import { useMoment } from '../../lib/moment';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import { getThingEntries } from '../../lib/thing-entries';
import type { Wire } from '../../lib/wire';
import { figure } from '../../lib/words';
import { getCommunication } from './api/get-communication';
import { CommunicationActions } from './communication-actions';
import { communicationStands, SENTIMENTS } from './communication-words';
import styles from './communication.module.css';

/** One communication: what was sent, to whom, and what came back. */
export function CommunicationPage() {
  const { thing } = useParams({ from: '/signed-in/programmes/$programme/communications/$thing' });
  const { id } = useProgramme();
  const moment = useMoment();
  const asked = useQuery(getCommunication(id, thing, moment));
  const history = useQuery(getThingEntries(id, thing, moment));
  return (
    <ThingPage asked={asked} history={history}>
      {({ communication }, entries) => <Body communication={communication} entries={entries} />}
    </ThingPage>
  );
}

function Body({ communication, entries }: { communication: Wire<'CommunicationRow'>; entries?: number }) {
  const { day } = useMoment();
  const nameOf = usePartnerNames();
  const { commitment, feedback } = communication;
  return (
    <>
      <ThingHead
        crumbs={
          <Crumbs
            to="communications"
            name="What was sent"
            parts={[
              communication.ref,
              communication.publicity && 'Publicity',
              communication.visibility === 'PARTNER' && `Only ${nameOf(communication.partner)} sees this`,
            ]}
          />
        }
        title={communication.summary}
        {...communicationStands(communication, nameOf)}
        called="communication"
        thing={communication}
      />
      <EntryStrip called="communication" thing={communication} entries={entries}>
        <CommunicationActions communication={communication} />
      </EntryStrip>
      <ContestedWords texts={[communication.summary, ...feedback.map((one) => one.feedback)]} />
      <section aria-labelledby="feedback" className={styles.section}>
        <h2 id="feedback">What came back</h2>
        {feedback.length === 0 ? (
          <p className={styles.quiet}>No feedback is logged.</p>
        ) : (
          <ul className={styles.feedback}>
            {feedback.map((one, index) => (
              <li key={index}>
                <p>{one.feedback}</p>
                <small>
                  {shortDay(one.on, day)}
                  {one.sentiment && `, ${SENTIMENTS[one.sentiment].toLowerCase()}`}
                </small>
              </li>
            ))}
          </ul>
        )}
      </section>
      <Facts
        facts={[
          ['Sent', saidDay(communication.happenedOn, communication.precision)],
          ['By', nameOf(communication.partner)],
          ['To', communication.audience],
          [
            'For',
            commitment ? (
              <ThingLink thing={{ kind: 'commitment', id: commitment.id }}>
                {commitment.ref} {commitment.purpose}
              </ThingLink>
            ) : (
              'No commitment'
            ),
          ],
          ['Channel', communication.channel],
          ['Reach', communication.reach !== undefined && figure(communication.reach)],
          ['Publicity', communication.publicity ? 'Yes' : 'No'],
          [
            'Senior sponsor',
            communication.sponsorNamed === undefined ? undefined : communication.sponsorNamed ? 'Named' : 'Not named',
          ],
          ['Source', communication.source],
          ['Withdrawn', communication.endedOn && longDay(communication.endedOn)],
          ['Who sees it', communication.visibility === 'PUBLIC' && 'Everyone; fit to be published'],
        ]}
      />
    </>
  );
}
