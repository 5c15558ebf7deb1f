import { Link } from '@tanstack/react-router';
import tabs from '../../components/register/register.module.css';
import { useProgramme } from '../../lib/programme';

const ACTIVE = { exact: true, includeSearch: false };

/** The two ways to look at decisions. */
export function GovernanceNav() {
  const { id } = useProgramme();
  const params = { programme: id };
  return (
    <nav aria-label="Ways to look at decisions" className={tabs.ways}>
      <Link to="/programmes/$programme/decisions" params={params} activeOptions={ACTIVE}>
        The register
      </Link>
      <Link to="/programmes/$programme/decisions-over-time" params={params} activeOptions={ACTIVE}>
        Over time
      </Link>
    </nav>
  );
}
