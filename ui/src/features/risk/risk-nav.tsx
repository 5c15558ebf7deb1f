import { Link } from '@tanstack/react-router';
import tabs from '../../components/register/register.module.css';
import { useProgramme } from '../../lib/programme';

const ACTIVE = { exact: true, includeSearch: false };

/** The two ways to look at risks. */
export function RiskNav() {
  const { id } = useProgramme();
  return (
    <nav aria-label="Ways to look at risks" className={tabs.ways}>
      <Link to="/programmes/$programme/risks" params={{ programme: id }} activeOptions={ACTIVE}>
        Register
      </Link>
      <Link to="/programmes/$programme/risk-matrix" params={{ programme: id }} activeOptions={ACTIVE}>
        Matrix
      </Link>
    </nav>
  );
}
