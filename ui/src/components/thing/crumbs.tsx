import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useProgramme } from '../../lib/programme';
import styles from './thing-page.module.css';
import type { REGISTERS } from './thing-link';

interface Props {
  /** The register's address below the programme's, and its name. */
  to: (typeof REGISTERS)[number];
  name: string;
  parts: readonly ReactNode[];
}

/** Where a thing belongs. */
export function Crumbs({ to, name, parts }: Props) {
  const { id } = useProgramme();
  return (
    <nav aria-label="Where this belongs" className={styles.crumbs}>
      <ol>
        <li>
          <Link to={`/programmes/$programme/${to}`} params={{ programme: id }}>
            {name}
          </Link>
        </li>
        {parts.filter(Boolean).map((part, index) => (
          <li key={index}>{part}</li>
        ))}
      </ol>
    </nav>
  );
}
