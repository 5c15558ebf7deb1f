import { useQuery } from '@tanstack/react-query';
import { getContestedTerms, usedIn } from '../../lib/contested-terms';
import { useMoment } from '../../lib/moment';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import styles from './contested-words.module.css';
import { ThingLink } from './thing-link';

interface Props {
  /** What the thing says. */
  texts: readonly (string | undefined)[];
  /** Contested terms that it names. */
  named?: Wire<'ContestedTerm'>[];
}

const NONE: Wire<'ContestedTerm'>[] = [];

/** The words of a thing that do not mean the same to all: each with the meanings that compete. */
export function ContestedWords({ texts, named = NONE }: Props) {
  const { id } = useProgramme();
  const nameOf = usePartnerNames();
  const contested = useQuery(getContestedTerms(id, useMoment())).data?.terms ?? NONE;
  const used = usedIn(contested, texts).filter((term) => named.every((one) => one.id !== term.id));
  const terms = [...named, ...used];
  if (terms.length === 0) return null;
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
