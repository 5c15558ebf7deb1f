import { Link } from '@tanstack/react-router';
import tabs from '../../components/register/register.module.css';
import { useProgramme } from '../../lib/programme';

const ACTIVE = { exact: true, includeSearch: false };

/** The four ways to look at communication. */
export function CommunicationNav() {
  const { id } = useProgramme();
  const params = { programme: id };
  return (
    <nav aria-label="Ways to look at communication" className={tabs.ways}>
      <Link to="/programmes/$programme/cadence" params={params} activeOptions={ACTIVE}>
        Planned against sent
      </Link>
      <Link to="/programmes/$programme/due" params={params} activeOptions={ACTIVE}>
        What is due
      </Link>
      <Link to="/programmes/$programme/commitments" params={params} activeOptions={ACTIVE}>
        The plan
      </Link>
      <Link to="/programmes/$programme/communications" params={params} activeOptions={ACTIVE}>
        What was sent
      </Link>
    </nav>
  );
}
