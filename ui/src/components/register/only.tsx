import { usePartnerNames } from '../../lib/programme';
import styles from './table.module.css';

export interface Seen {
  partner?: string;
  visibility?: string;
}

/** Who alone sees it, where not all do. */
export function Only({ thing }: { thing: Seen }) {
  const nameOf = usePartnerNames();
  return thing.visibility === 'PARTNER' && <small className={styles.only}>{nameOf(thing.partner)} only</small>;
}
