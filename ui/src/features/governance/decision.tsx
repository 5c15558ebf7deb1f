import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Answer } from '../../components/answer';
import { useMoment } from '../../lib/moment';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import { useTitle } from '../../lib/title';
import type { Wire } from '../../lib/wire';
import { getDecision } from './api/get-decision';
import { getDecisionHistory } from './api/get-decision-history';
import { Crumbs } from './crumbs';
import styles from './decision.module.css';
import { EntryStrip } from './entry-strip';
import { Facts } from './facts';
import { History } from './history';
import { PartnerMatrix } from './partner-matrix';
import { whereItStands } from './where-it-stands';

/** One decision: where each partner stands, why, and how it came to be, on both clocks. */
export function DecisionPage() {
  const { decision } = useParams({ from: '/signed-in/programmes/$programme/decisions/$decision' });
  const programme = useProgramme();
  const moment = useMoment();
  const asked = useQuery(getDecision(programme.id, decision, moment));
  const history = useQuery(getDecisionHistory(programme.id, decision, moment));
  return (
    <div className={styles.layout}>
      <article className={styles.main}>
        <Answer to={asked}>{({ decision }) => <Body decision={decision} entries={history.data?.entries} />}</Answer>
      </article>
      {asked.data && (
        <aside className={styles.aside} aria-labelledby="history">
          <h2 id="history">History, on two clocks</h2>
          <p className={styles.small}>
            A level line was recorded on time. A falling line was recorded late, or corrects what stood.
          </p>
          <Answer part to={history}>
            {({ entries }) => <History entries={entries} />}
          </Answer>
        </aside>
      )}
    </div>
  );
}

function Body({ decision, entries }: { decision: Wire<'Decision'>; entries?: Wire<'HistoryEntry'>[] }) {
  const moment = useMoment();
  const nameOf = usePartnerNames();
  const { strong, rest } = whereItStands(decision, moment.day, nameOf);
  useTitle(decision.title);
  return (
    <>
      <Crumbs decision={decision} />
      <h1 className={decision.title.length > 60 ? styles.long : undefined}>{decision.title}</h1>
      <p className={styles.standfirst}>
        <b>{strong}</b> {rest}
      </p>
      <EntryStrip decision={decision} entries={entries} />
      <section aria-labelledby="stands">
        <h2 id="stands" className={styles.stands}>
          Where each partner stands
        </h2>
        <PartnerMatrix stands={decision.partners} />
      </section>
      <Words decision={decision} />
      <Facts decision={decision} />
    </>
  );
}

function Words({ decision }: { decision: Wire<'Decision'> }) {
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
      {(decision.supersedes || decision.supersededBy) && <Succession decision={decision} />}
    </div>
  );
}

function Succession({ decision }: { decision: Wire<'Decision'> }) {
  const { id } = useProgramme();
  const to = '/programmes/$programme/decisions/$decision';
  return (
    <p>
      {decision.supersededBy && (
        <Link to={to} params={{ programme: id, decision: decision.supersededBy }}>
          The decision that took its place
        </Link>
      )}{' '}
      {decision.supersedes && (
        <Link to={to} params={{ programme: id, decision: decision.supersedes }}>
          The decision that it is meant to replace
        </Link>
      )}
    </p>
  );
}
