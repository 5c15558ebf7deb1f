import type { Wire } from '../../lib/wire';
import styles from './culture.module.css';

/** How grave it was, as so many of five strokes; a ring where difference helped. */
export function Severity({ observation }: { observation: Wire<'ObservationRow'> }) {
  if (observation.helpful) {
    return (
      <span className={styles.helped}>
        <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
          <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>{' '}
        Helped
      </span>
    );
  }
  return (
    <span className={styles.severity}>
      <svg viewBox="0 0 34 12" width="34" height="12" aria-hidden="true">
        {[1, 2, 3, 4, 5].map((n) => (
          <rect
            key={n}
            x={(n - 1) * 7}
            y={n <= observation.severity ? 0 : 10}
            width="5"
            height={n <= observation.severity ? 12 : 2}
            fill="currentColor"
          />
        ))}
      </svg>{' '}
      {observation.severity} of 5
    </span>
  );
}
