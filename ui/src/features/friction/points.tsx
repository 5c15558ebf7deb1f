import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { longDay } from '../../lib/dates';
import { useProgramme } from '../../lib/programme';
import styles from './friction.module.css';
import type { Point } from './wire';

interface Props {
  points: Point[];
  knownThen?: string;
  between?: readonly [string, string];
}

/** The figures that stand behind a chart, each opening the signals that it was made of. */
export function Points(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.points} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The figures behind the chart</summary>
      {open && <Figures {...props} />}
    </details>
  );
}

const Figures = ({ points, knownThen, between }: Props) => (
  <table className={styles.weights}>
    <thead>
      <tr>
        <th scope="col">On</th>
        <th scope="col" className={styles.number}>
          Index
        </th>
        {knownThen && (
          <th scope="col" className={styles.number}>
            As known on {longDay(knownThen)}
          </th>
        )}
      </tr>
    </thead>
    <tbody>
      {points.toReversed().map((point) => (
        <tr key={point.on}>
          <th scope="row">{longDay(point.on)}</th>
          <Figure value={point.index} search={{ between: between?.join(','), asAt: point.on }} />
          {knownThen && (
            <Figure
              value={point.knownThen}
              search={{ between: between?.join(','), asAt: point.on, knownAt: knownThen }}
            />
          )}
        </tr>
      ))}
    </tbody>
  </table>
);

function Figure({ value, search }: { value?: number; search: { between?: string; asAt: string; knownAt?: string } }) {
  const { id } = useProgramme();
  return (
    <td className={styles.number}>
      <Link to="/programmes/$programme/friction" params={{ programme: id }} search={search}>
        {value === undefined ? 'too little evidence' : value.toFixed(1)}
      </Link>
    </td>
  );
}
