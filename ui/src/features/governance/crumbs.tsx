import { Link } from '@tanstack/react-router';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import styles from './decision.module.css';
import { TYPES } from './decision-words';

/** Where the decision belongs. */
export function Crumbs({ decision }: { decision: Wire<'Decision'> }) {
  const { id } = useProgramme();
  const nameOf = usePartnerNames();
  const parts = [
    decision.ref,
    decision.arrangement,
    decision.type && TYPES[decision.type],
    decision.visibility === 'PARTNER' && `Only ${nameOf(decision.partner)} sees this`,
  ].filter(Boolean);
  return (
    <nav aria-label="Where this belongs" className={styles.crumbs}>
      <ol>
        <li>
          <Link to="/programmes/$programme/decisions" params={{ programme: id }}>
            Decisions
          </Link>
        </li>
        {parts.map((part) => (
          <li key={String(part)}>{part}</li>
        ))}
      </ol>
    </nav>
  );
}
