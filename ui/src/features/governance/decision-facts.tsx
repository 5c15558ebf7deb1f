import { Facts, type Fact } from '../../components/thing/facts';
import styles from '../../components/thing/thing-page.module.css';
import { longDay, saidDay } from '../../lib/dates';
import { usePartnerNames } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import { capital, count, list } from '../../lib/words';
import { TYPES } from './decision-words';

/** Everything else that the record says. What it does not say is left out, save what every decision has. */
export function DecisionFacts({ decision }: { decision: Wire<'DecisionRecord'> }) {
  const nameOf = usePartnerNames();
  const day = (date?: string) => date && longDay(date);
  const papers = decision.backgroundPapers ?? [];
  const facts: Fact[] = [
    ['Maker', decision.maker ?? 'Not taken yet'],
    ['Outcome', decision.outcome],
    ['Power', decision.power],
    ['Interests', decision.interests],
    ['Background', papers.length > 0 && <Papers papers={papers} />],
    ['Proposed', `${saidDay(decision.proposedOn, decision.precision)}, by ${nameOf(decision.partner)}`],
    ['Needed by', day(decision.neededBy)],
    ['Taken', day(decision.takenOn)],
    ['Published', day(decision.publishedOn)],
    ['Minutes published', day(decision.minutesPublishedOn)],
    ['Required partners', list((decision.requiredPartners ?? []).map(nameOf))],
    ['Type', decision.type && TYPES[decision.type]],
    ['Reference', decision.reference],
    ['Dispensation', decision.dispensation],
    ['Exempt because', decision.exemptReason],
    ['Review on', day(decision.reviewOn)],
    ['Source', decision.source],
    ['Who sees it', decision.visibility === 'PUBLIC' ? 'Everyone; fit to be published' : undefined],
  ];
  return <Facts facts={facts} />;
}

function Papers({ papers }: { papers: string[] }) {
  return (
    <details className={styles.papers}>
      <summary>{capital(count(papers.length, 'paper'))}</summary>
      <ul>
        {papers.map((paper) => (
          <li key={paper}>{paper}</li>
        ))}
      </ul>
    </details>
  );
}
