import { ThingLink } from '../../components/thing/thing-link';
import { usePartnerNames } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import styles from './contested-words.module.css';

/** The words of a decision that do not mean the same to all: each with the meanings that compete. */
export function ContestedWords({ terms }: { terms: Wire<'ContestedTerm'>[] }) {
  const nameOf = usePartnerNames();
  return (
    <section aria-labelledby="contested" className={styles.contested}>
      <h2 id="contested">It uses {terms.length === 1 ? 'a contested word' : 'contested words'}</h2>
      {terms.map((term) => (
        <div key={term.id} className={styles.term}>
          <p>
            <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
              <path d="M8 1l7 7-7 7-7-7z" fill="currentColor" />
            </svg>{' '}
            <ThingLink thing={{ kind: 'term', id: term.id }}>“{term.term}”</ThingLink>
          </p>
          <dl>
            {term.definitions.map((one) => (
              <div key={one.partner}>
                <dt>{nameOf(one.partner)}</dt>
                <dd>{one.definition}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
