import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useProgramme } from '../../lib/programme';

/** The register, and so the page, of each kind of thing, by what the journal calls it. */
const PAGES = {
  decision: 'decisions',
  term: 'terms',
  observation: 'observations',
  risk: 'risks',
  issue: 'issues',
  assumption: 'assumptions',
  dependency: 'dependencies',
  commitment: 'commitments',
  communication: 'communications',
  context: 'context',
  survey: 'surveys',
} as const;

export const REGISTERS = Object.values(PAGES);

/** Where an entry stands in the history on its thing's page. */
export const entryAnchor = (position: number): string => `entry-${position}`;

export const hasPage = (kind: string): kind is keyof typeof PAGES => kind in PAGES;

interface Props {
  thing: { kind: string; id: string };
  className?: string;
  /** Whether it is a row that J and K come to. */
  row?: boolean;
  /** The entry of its history to go to, by position. */
  entry?: number;
  /** What else is done when it is followed. */
  onFollow?: () => void;
  children: ReactNode;
}

/** Leads to a thing's own page, where its kind has one. */
export function ThingLink({ thing, className, row, entry, onFollow, children }: Props) {
  const { id } = useProgramme();
  if (!hasPage(thing.kind)) return <b className={className}>{children}</b>;
  return (
    <Link
      to={`/programmes/$programme/${PAGES[thing.kind]}/$thing`}
      params={{ programme: id, thing: thing.id }}
      hash={entry === undefined ? undefined : entryAnchor(entry)}
      className={className}
      data-row={row || undefined}
      onClick={onFollow}
    >
      {children}
    </Link>
  );
}
