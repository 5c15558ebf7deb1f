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

const hasPage = (kind: string): kind is keyof typeof PAGES => kind in PAGES;

interface Props {
  thing: { kind: string; id: string };
  className?: string;
  /** Whether it is a row that J and K come to. */
  row?: boolean;
  /** What else is done when it is followed. */
  onFollow?: () => void;
  children: ReactNode;
}

/** Leads to a thing's own page, where its kind has one. */
export function ThingLink({ thing, className, row, onFollow, children }: Props) {
  const { id } = useProgramme();
  if (!hasPage(thing.kind)) return <b className={className}>{children}</b>;
  return (
    <Link
      to={`/programmes/$programme/${PAGES[thing.kind]}/$thing`}
      params={{ programme: id, thing: thing.id }}
      className={className}
      data-row={row || undefined}
      onClick={onFollow}
    >
      {children}
    </Link>
  );
}
