import { Link } from '@tanstack/react-router';
import { longDay } from '../../lib/dates';
import { useProgramme } from '../../lib/programme';
import { rounded } from './friction-words';
import styles from './friction.module.css';
import type { Point } from './wire';

interface Props {
  points: Point[];
  /** The day by whose knowledge it is; left out where nothing was learnt since. */
  knownThen?: string;
  between?: readonly [string, string];
}

/** What the dashed line is, and the number that was known then: it opens the page as known then. */
export function KnownThen({ points, knownThen, between }: Props) {
  const { id } = useProgramme();
  const last = points.at(-1);
  if (!knownThen || !last) return null;
  return (
    <p className={styles.then}>
      <svg viewBox="0 0 28 8" width="28" height="8" aria-hidden="true">
        <path className={styles.ghost} d="M0 4H28" />
      </svg>{' '}
      As known on {longDay(knownThen)}:{' '}
      <Link
        to="/programmes/$programme/friction"
        params={{ programme: id }}
        search={{ between: between?.join(','), asAt: last.on, knownAt: knownThen }}
      >
        {last.knownThen === undefined ? 'too little evidence' : rounded(last.knownThen)}
      </Link>
      {differs(points) ? '; the difference is washed.' : ', and the same all along.'}
    </p>
  );
}

/** Whether more is known now than then, as far as one decimal shows. */
const differs = (points: Point[]): boolean =>
  points.some(
    ({ index, knownThen }) =>
      (index === undefined) !== (knownThen === undefined) || Math.abs((index ?? 0) - (knownThen ?? 0)) >= 0.05,
  );
