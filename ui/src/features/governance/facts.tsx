import type { ReactNode } from 'react';
import { longDay, monthAndYear } from '../../lib/dates';
import { usePartnerNames } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import { capital, count, list } from '../../lib/words';
import styles from './decision.module.css';
import { TYPES } from './decision-words';

/** Everything else that the record says. What it does not say is left out, save what every decision has. */
export function Facts({ decision }: { decision: Wire<'Decision'> }) {
  const nameOf = usePartnerNames();
  const day = (date?: string) => date && longDay(date);
  const papers = decision.backgroundPapers ?? [];
  const facts: [string, ReactNode][] = [
    ['Maker', decision.maker ?? 'Not taken yet'],
    ['Outcome', decision.outcome],
    ['Power', decision.power],
    ['Interests', decision.interests],
    ['Background', papers.length > 0 && <Papers papers={papers} />],
    ['Proposed', `${proposedOn(decision)}, by ${nameOf(decision.partner)}`],
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
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, fact]) => fact)
        .map(([label, fact]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
    </dl>
  );
}

/** As exactly as the source gives it. */
function proposedOn({ proposedOn, precision }: Wire<'Decision'>): string {
  if (precision === 'MONTH') return monthAndYear(proposedOn);
  if (precision === 'YEAR') return proposedOn.slice(0, 4);
  return precision === 'INFERRED' ? `${longDay(proposedOn)} (inferred)` : longDay(proposedOn);
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
