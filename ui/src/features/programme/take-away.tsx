import { address } from '../../lib/http';
import { useProgramme } from '../../lib/programme';
import styles from './programme-page.module.css';

/** The whole programme as a file that an empty installation restores. */
export function TakeAway() {
  const { id } = useProgramme();
  return (
    <section aria-labelledby="take-away" className={styles.takeAway}>
      <h2 id="take-away">Take it with you</h2>
      <p>
        <a href={address(`/programmes/${id}/export.jsonl`)} download>
          Download every entry that you may see
        </a>
        , in order, with its recorded time, as lines of JSON. An empty installation restores the programme from them.
      </p>
    </section>
  );
}
