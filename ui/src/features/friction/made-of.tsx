import { longDay, monthAndYear } from '../../lib/dates';
import { across } from '../../components/chart/scale';
import { KIND_HEADS } from './friction-words';
import styles from './friction.module.css';
import { KINDS, type FrictionAnswer, type Kind } from './wire';

const WIDTH = 100;
const HEIGHT = 38;

/** What friction is made of, kind by kind, before any total: what is still in force of each, over time. */
export function MadeOf({ answer, day }: { answer: FrictionAnswer; day: string }) {
  const series = (kind: Kind) => answer.componentPoints[kind] ?? [];
  const all = KINDS.flatMap(series);
  const from = all.reduce((least, point) => (point.on < least ? point.on : least), day);
  const most = Math.max(1, ...all.map((point) => point.sum));
  const x = across(from, day, 0, WIDTH);
  const y = (sum: number) => HEIGHT - (HEIGHT * sum) / most;
  return (
    <section aria-labelledby="made-of">
      <div className={styles.sectionHead}>
        <h2 id="made-of">What it is made of</h2>
        <p>All pairs, weights still in force{all.length > 0 && `, since ${monthAndYear(from)}`}</p>
      </div>
      <ul className={styles.components}>
        {KINDS.map((kind) => {
          const points = series(kind);
          const sum = answer.components.find((one) => one.kind === kind)?.sum ?? 0;
          const line = points.map((point) => `${x(point.on)} ${y(point.sum)}`).join('L');
          const last = `${WIDTH} ${y(sum)}`;
          return (
            <li key={kind}>
              <h3>{KIND_HEADS[kind]}</h3>
              <svg viewBox={`0 -2 ${WIDTH} ${HEIGHT + 3}`} preserveAspectRatio="none" aria-hidden="true">
                {points.length > 0 && (
                  <>
                    <path className={styles.area} d={`M${x(points[0]!.on)} ${HEIGHT}L${line}L${last}V${HEIGHT}Z`} />
                    <path className={styles.outline} d={`M${line}L${last}`} />
                  </>
                )}
                <path className={styles.ground} d={`M0 ${HEIGHT}H${WIDTH}`} />
              </svg>
              <b>{sum.toFixed(1)}</b>
              <span className="visually-hidden"> in force on {longDay(day)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
