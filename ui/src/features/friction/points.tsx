import { longDay } from '../../lib/dates';
import styles from './friction.module.css';
import type { Point } from './wire';

/** The figures that stand behind the chart. */
export const Points = ({ points }: { points: Point[] }) => (
  <details className={styles.points}>
    <summary>The figures behind the chart</summary>
    <table className={styles.weights}>
      <thead>
        <tr>
          <th scope="col">On</th>
          <th scope="col" className={styles.number}>
            Index
          </th>
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map((point) => (
          <tr key={point.on}>
            <th scope="row">{longDay(point.on)}</th>
            <td className={styles.number}>
              {point.index === undefined ? 'too little evidence' : point.index.toFixed(1)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);
