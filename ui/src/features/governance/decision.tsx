import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ContestedWords } from '../../components/thing/contested-words';
import { Crumbs } from '../../components/thing/crumbs';
import { EntryStrip } from '../../components/thing/entry-strip';
import { LinkedIssues } from '../../components/thing/linked-issues';
import { ThingHead } from '../../components/thing/thing-head';
import { ThingPage } from '../../components/thing/thing-page';
import styles from '../../components/thing/thing-page.module.css';
import { useMoment } from '../../lib/moment';
import { useIsRecord, usePartnerNames, useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import { getDecision } from './api/get-decision';
import { getDecisionHistory } from './api/get-decision-history';
import { DecisionActions } from './decision-actions';
import { DecisionFacts } from './decision-facts';
import { TYPES } from './decision-words';
import { PartnerMatrix } from './partner-matrix';
import { Succession } from './succession';
import { whereItStands } from './where-it-stands';

/** One decision: where each partner stands, why, and how it came to be, on both clocks. */
export function DecisionPage() {
  const { thing } = useParams({ from: '/signed-in/programmes/$programme/decisions/$thing' });
  const programme = useProgramme();
  const moment = useMoment();
  const asked = useQuery(getDecision(programme.id, thing, moment));
  const history = useQuery(getDecisionHistory(programme.id, thing, moment));
  return (
    <ThingPage asked={asked} history={history}>
      {({ decision, contestedTerms }, entries) => (
        <Body decision={decision} contested={contestedTerms} entries={entries} />
      )}
    </ThingPage>
  );
}

interface BodyProps {
  decision: Wire<'DecisionRecord'>;
  contested: Wire<'ContestedTerm'>[];
  entries?: number;
}

function Body({ decision, contested, entries }: BodyProps) {
  const moment = useMoment();
  const nameOf = usePartnerNames();
  const record = useIsRecord();
  return (
    <>
      <ThingHead
        crumbs={
          <Crumbs
            to="decisions"
            name="Decisions"
            parts={[
              decision.ref,
              decision.arrangement,
              decision.type && TYPES[decision.type],
              decision.visibility === 'PARTNER' && `Only ${nameOf(decision.partner)} sees this`,
            ]}
          />
        }
        title={decision.title}
        {...whereItStands(decision, moment.day, nameOf, record)}
        called="decision"
        thing={decision}
      />
      <EntryStrip called="decision" thing={decision} entries={entries}>
        <DecisionActions decision={decision} />
      </EntryStrip>
      <ContestedWords texts={[decision.title, decision.reasons]} named={contested} />
      <Succession decision={decision} />
      <section aria-labelledby="stands">
        <h2 id="stands" className={styles.stands}>
          Where each partner stands
        </h2>
        <PartnerMatrix stands={decision.partners} />
      </section>
      <Words decision={decision} />
      <LinkedIssues by={{ decision: decision.id }} head="It answered" />
      <DecisionFacts decision={decision} />
    </>
  );
}

function Words({ decision }: { decision: Wire<'DecisionRecord'> }) {
  const options = decision.options ?? [];
  return (
    <div className={styles.words}>
      <section aria-labelledby="reasons">
        <h2 id="reasons">Reasons</h2>
        {decision.reasons ? (
          <p className={styles.reasons}>{decision.reasons}</p>
        ) : (
          <p className={styles.none}>No reasons are recorded.</p>
        )}
      </section>
      <section aria-labelledby="options">
        <h2 id="options">Considered and rejected</h2>
        {options.length === 0 && <p className={styles.none}>No other option is recorded.</p>}
        <dl>
          {options.map(({ option, rejectedBecause }) => (
            <div key={option}>
              <dt>{option}</dt>
              <dd>{rejectedBecause ?? 'Why is not recorded.'}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
