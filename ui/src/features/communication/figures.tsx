import { longDay } from '../../lib/dates';
import type { Wire } from '../../lib/wire';
import { duration } from '../../lib/words';
import styles from './communication.module.css';

/** The figures that stand behind the strips. */
export const Figures = ({ commitments }: { commitments: Wire<'KeptCommitment'>[] }) => (
  <details className={styles.figures}>
    <summary>The figures behind the strips</summary>
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">What is promised</th>
            <th scope="col">Due</th>
            <th scope="col">On time</th>
            <th scope="col">Late</th>
            <th scope="col">Missed</th>
            <th scope="col">Extra</th>
            <th scope="col">Silent now</th>
            <th scope="col">Longest silence</th>
          </tr>
        </thead>
        <tbody>
          {commitments.map((kept) => (
            <tr key={kept.id}>
              <th scope="row">
                {kept.ref} {kept.purpose}
              </th>
              <td>{kept.due}</td>
              <td>{kept.onTime}</td>
              <td>{kept.late}</td>
              <td>{kept.missed}</td>
              <td>{kept.extra}</td>
              <td>{kept.currentSilence ? duration(kept.currentSilence) : 'No'}</td>
              <td>
                {kept.longestSilence
                  ? `${duration(kept.longestSilence.days)}, from ${longDay(kept.longestSilence.from)}`
                  : 'None'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
);
