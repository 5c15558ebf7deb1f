import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Answer } from '../../components/answer';
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
import { capital, duration } from '../../lib/words';
import { getCadence } from './api/get-cadence';
import { getCommitment } from './api/get-commitment';
import { getCommunications } from './api/get-communications';
import { CommitmentActions } from './commitment-actions';
import { commitmentStands, everyWords } from './communication-words';
import styles from './communication.module.css';
import { Strips } from './strips';

/** One commitment: how it was kept, and what was sent for it. */
export function CommitmentPage() {
  const { thing } = useParams({ from: '/signed-in/programmes/$programme/commitments/$thing' });
  const { id } = useProgramme();
  const moment = useMoment();
  const asked = useQuery(getCommitment(id, thing, moment));
  const history = useQuery(getThingEntries(id, thing, moment));
  return (
    <ThingPage asked={asked} history={history}>
      {({ commitment }, entries) => <Body commitment={commitment} entries={entries} />}
    </ThingPage>
  );
}

function Body({ commitment, entries }: { commitment: Wire<'CommitmentRow'>; entries?: number }) {
  const { id } = useProgramme();
  const moment = useMoment();
  const nameOf = usePartnerNames();
  const cadence = useQuery(getCadence(id, { partner: commitment.partner }, moment)).data;
  const kept = cadence?.commitments.find((one) => one.id === commitment.id);
  const on = (date?: string) => date && longDay(date);
  return (
    <>
      <ThingHead
        crumbs={
          <Crumbs
            to="commitments"
            name="Communication plan"
            parts={[
              commitment.ref,
              commitment.visibility === 'PARTNER' && `Only ${nameOf(commitment.partner)} sees this`,
            ]}
          />
        }
        title={commitment.purpose}
        {...commitmentStands(commitment, moment.day, nameOf)}
        called="commitment"
        thing={commitment}
      />
      <EntryStrip called="commitment" thing={commitment} entries={entries}>
        <CommitmentActions commitment={commitment} />
      </EntryStrip>
      <ContestedWords texts={[commitment.purpose]} />
      {kept && (
        <section aria-labelledby="kept" className={styles.section}>
          <h2 id="kept">How it was kept</h2>
          <Strips commitments={[kept]} day={moment.day} span="all" />
        </section>
      )}
      <SentFor commitment={commitment} />
      <Facts
        facts={[
          ['By', nameOf(commitment.partner)],
          ['To', commitment.audience],
          ['How often', capital(everyWords(commitment.every))],
          ['Channel', commitment.channel],
          ['Starts on', on(commitment.startsOn)],
          ['Next due', on(commitment.nextDueOn)],
          ['Last sent', on(commitment.lastSentOn) ?? 'Not yet'],
          ['Longest silence', kept?.longestSilence && duration(kept.longestSilence.days)],
          ['Promised', saidDay(commitment.happenedOn, commitment.precision)],
          ['Ended', on(commitment.endedOn)],
          ['Source', commitment.source],
          ['Who sees it', commitment.visibility === 'PUBLIC' && 'Everyone; fit to be published'],
        ]}
      />
    </>
  );
}

const MOST = 100;

function SentFor({ commitment }: { commitment: Wire<'CommitmentRow'> }) {
  const { id } = useProgramme();
  const moment = useMoment();
  const sent = useQuery(getCommunications(id, { commitment: commitment.id, sort: '-happened', size: MOST }, moment));
  return (
    <section aria-labelledby="sent-for" className={styles.section}>
      <h2 id="sent-for">What was sent for it</h2>
      <Answer part to={sent}>
        {({ communications }) =>
          communications.length === 0 ? (
            <p className={styles.quiet}>Nothing was sent for it.</p>
          ) : (
            <ul className={styles.sentFor}>
              {communications.map((one) => (
                <li key={one.id}>
                  <span>{shortDay(one.happenedOn, moment.day)}</span>
                  <ThingLink thing={{ kind: 'communication', id: one.id }} row>
                    {one.summary}
                  </ThingLink>
                  <span>{one.feedback.length > 0 ? 'Answered' : 'Not answered'}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </section>
  );
}
