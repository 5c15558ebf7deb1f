import type { Wire } from '../../lib/wire';
import styles from './risk.module.css';

/** The exposure as a figure and a bar, and how it moved since it was assessed before. */
export function Exposure({ risk }: { risk: Wire<'RiskRow'> }) {
  const exposure = Math.round(risk.now.exposure);
  const by = Math.round(risk.change ?? 0);
  return (
    <span className={styles.exposure}>
      <b>{exposure}</b>
      <svg viewBox="0 0 50 8" width="50" height="8" aria-hidden="true">
        <path d="M0 7.5H50" className={styles.ground} />
        <rect width={Math.max(1, exposure / 2)} height="7" />
      </svg>
      {by !== 0 && (
        <small>
          <span aria-hidden="true">{by > 0 ? '▲' : '▼'}</span>
          <span className="visually-hidden">{by > 0 ? 'up' : 'down'}</span> {Math.abs(by)}
        </small>
      )}
    </span>
  );
}
