import { ThingLink } from '../../components/thing/thing-link';
import { useRowKeys } from '../../lib/row-keys';
import { usePartnerNames } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import { count, list } from '../../lib/words';
import styles from './language.module.css';
import { Meanings } from './meanings';

/** The words over which the partners differ, with what each means by them, side by side. */
export function ContestedTerms({ terms, day }: { terms: Wire<'TermRow'>[]; day: string }) {
  const nameOf = usePartnerNames();
  useRowKeys();
  return (
    <section className={styles.contested} aria-labelledby="contested">
      <h2 id="contested">
        Contested <small>{count(terms.length, 'term')}, with the meanings that compete</small>
      </h2>
      <ul>
        {terms.map((term) => (
          <li key={term.id} className={styles.term}>
            <h3>
              <ThingLink thing={{ kind: 'term', id: term.id }} row>
                “{term.term}”
              </ThingLink>{' '}
              <small>
                {term.ref}, contested by {list(term.contests.map((one) => nameOf(one.partner)))}
              </small>
            </h3>
            <Meanings term={term} day={day} />
          </li>
        ))}
      </ul>
    </section>
  );
}
