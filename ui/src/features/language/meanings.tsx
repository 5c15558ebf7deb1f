import { shortDay } from '../../lib/dates';
import { usePartnerNames } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import styles from './language.module.css';

/** What each partner means by a term, side by side, and who contests it. */
export function Meanings({ term, day }: { term: Wire<'TermRow'>; day: string }) {
  const nameOf = usePartnerNames();
  const partners = [...term.definitions, ...term.contests].map((one) => one.partner);
  const columns = [...new Set(partners)].sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
  return (
    <ul className={styles.meanings}>
      {columns.map((partner) => {
        const own = term.definitions.find((one) => one.partner === partner);
        const contest = term.contests.find((one) => one.partner === partner);
        return (
          <li key={partner} data-contests={contest ? '' : undefined}>
            <p className={styles.partner}>{nameOf(partner)}</p>
            {own ? (
              <p className={styles.definition}>{own.definition}</p>
            ) : (
              <p className={styles.none}>Has given no meaning of its own.</p>
            )}
            {contest && (
              <p className={styles.contest}>
                <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
                  <path d="M8 1l7 7-7 7-7-7z" fill="currentColor" />
                </svg>{' '}
                <b>Contests it</b> since {shortDay(contest.since, day)}: {contest.reason}
              </p>
            )}
            {own && (
              <p className={styles.since}>
                Since {shortDay(own.since, day)}
                {own.source && `. Source: ${own.source}`}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
