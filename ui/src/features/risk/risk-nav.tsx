import { Link } from '@tanstack/react-router';
import tabs from '../../components/register/register.module.css';
import { useProgramme } from '../../lib/programme';

const ACTIVE = { exact: true, includeSearch: false };

const WAYS = [
  ['risks', 'Risks'],
  ['risk-matrix', 'Matrix'],
  ['issues', 'Issues'],
  ['assumptions', 'Assumptions'],
  ['dependencies', 'Dependencies'],
] as const;

/** Risks, two ways to look at them, and what stands beside them. */
export function RiskNav() {
  const { id } = useProgramme();
  return (
    <nav aria-label="Risk, and what stands beside it" className={tabs.ways}>
      {WAYS.map(([to, name]) => (
        <Link key={to} to={`/programmes/$programme/${to}`} params={{ programme: id }} activeOptions={ACTIVE}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
