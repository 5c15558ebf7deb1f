import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ContestedWords } from '../../components/thing/contested-words';
import { Crumbs } from '../../components/thing/crumbs';
import { EntryStrip } from '../../components/thing/entry-strip';
import { Facts } from '../../components/thing/facts';
import { LinkedIssues } from '../../components/thing/linked-issues';
import { ThingHead } from '../../components/thing/thing-head';
import { ThingPage } from '../../components/thing/thing-page';
import { longDay, saidDay } from '../../lib/dates';
import { useMoment } from '../../lib/moment';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import { getThingEntries } from '../../lib/thing-entries';
import type { Wire } from '../../lib/wire';
import { getRisk } from './api/get-risk';
import { RiskActions } from './risk-actions';
import { NATURES, RESPONSES, whereItStands } from './risk-words';
import styles from './risk.module.css';
import { Scores } from './scores';

/** One risk or opportunity: what may happen, how likely and grave it is, and what is done about it. */
export function RiskPage() {
  const { thing } = useParams({ from: '/signed-in/programmes/$programme/risks/$thing' });
  const { id } = useProgramme();
  const moment = useMoment();
  const asked = useQuery(getRisk(id, thing, moment));
  const history = useQuery(getThingEntries(id, thing, moment));
  return (
    <ThingPage asked={asked} history={history}>
      {({ risk }, entries) => <Body risk={risk} entries={entries} />}
    </ThingPage>
  );
}

function Body({ risk, entries }: { risk: Wire<'RiskRow'>; entries?: number }) {
  const { day } = useMoment();
  const nameOf = usePartnerNames();
  const called = NATURES[risk.nature].toLowerCase();
  const { response } = risk;
  const on = (date?: string) => date && longDay(date);
  return (
    <>
      <ThingHead
        crumbs={
          <Crumbs
            to="risks"
            name="Risk"
            parts={[
              risk.ref,
              risk.nature === 'OPPORTUNITY' && 'Opportunity',
              risk.category,
              risk.visibility === 'PARTNER' && `Only ${nameOf(risk.partner)} sees this`,
            ]}
          />
        }
        title={risk.title}
        {...whereItStands(risk, day)}
        called={called}
        thing={risk}
      />
      <EntryStrip called={called} thing={risk} entries={entries}>
        <RiskActions risk={risk} />
      </EntryStrip>
      <ContestedWords texts={[risk.title, risk.cause, risk.event, risk.effect, response?.action]} />
      <Scores risk={risk} />
      {(risk.cause || risk.event || risk.effect) && (
        <dl className={styles.chain}>
          {(
            [
              ['Because of', risk.cause],
              ['This may happen', risk.event],
              ['And lead to', risk.effect],
            ] as const
          ).map(([label, words]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{words ?? 'Not recorded.'}</dd>
            </div>
          ))}
        </dl>
      )}
      <LinkedIssues by={{ risk: risk.id }} head="It became" />
      <Facts
        facts={[
          ['Response', response ? `${RESPONSES[response.response]}, since ${longDay(response.on)}` : 'None yet'],
          ['Action', response?.action],
          ['Action by', on(response?.by)],
          ['Owner, accountable', risk.owner ?? 'None yet'],
          ['Actionee, does it', risk.actionee ?? 'None yet'],
          ['Proximity', on(risk.proximity)],
          ['Review due', on(risk.reviewDue)],
          ['Last reviewed', on(risk.reviewedOn)],
          ['Escalated to', risk.escalatedTo],
          ['Materialised as', risk.materialisedAs],
          ['Raised', `${saidDay(risk.happenedOn, risk.precision)}, by ${nameOf(risk.partner)}`],
          ['Source', risk.source],
          ['Ended', on(risk.endedOn)],
          ['Who sees it', risk.visibility === 'PUBLIC' && 'Everyone; fit to be published'],
        ]}
      />
    </>
  );
}
