import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useProgramme } from '../../lib/programme';
import styles from './replay.module.css';

interface Props {
  /** Whether the needle rests: a link a frame is more than a frame has time for. */
  rests: boolean;
  to: 'friction' | 'decisions' | 'commitments/$thing' | 'terms' | 'risks' | 'observations' | 'cadence';
  thing?: string;
  search: { asAt?: string; knownAt?: string; between?: string };
  why?: string;
  quiet?: boolean;
  children: ReactNode;
}

/** A number; once the needle rests it opens what it is made of, as at the same moment. */
export function Evidence({ rests, to, thing, search, why, quiet, children }: Props) {
  const { id } = useProgramme();
  if (!rests) {
    return (
      <span className={styles.number} data-quiet={quiet || undefined}>
        {children}
      </span>
    );
  }
  return (
    <Link
      to={`/programmes/$programme/${to}`}
      params={{ programme: id, thing: thing ?? '' }}
      search={search}
      title={why && `Why? ${why}`}
      data-quiet={quiet || undefined}
    >
      {children}
    </Link>
  );
}
