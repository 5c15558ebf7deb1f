import { address, type Query } from '../../lib/http';
import { useMoment } from '../../lib/moment';
import { useProgramme } from '../../lib/programme';
import { figure } from '../../lib/words';
import styles from './register.module.css';

interface Props {
  /** As in the register's address: `terms`. */
  register: string;
  /** What is sought in it, without the page. */
  query: Query;
  /** How many things that is, on all pages. */
  total: number;
}

/** The register as a file, as sought and at the moment on view. */
export function Downloads({ register, query, total }: Props) {
  const { id } = useProgramme();
  const { asAt, knownAt } = useMoment();
  if (total === 0) return null;
  const to = (format: string) => address(`/programmes/${id}/export/${register}.${format}`, { ...query, asAt, knownAt });
  return (
    <p className={styles.downloads}>
      Download {total === 1 ? 'this row' : `these ${figure(total)} rows`}:{' '}
      <a href={to('xlsx')} download>
        workbook (XLSX)
      </a>{' '}
      <a href={to('csv')} download>
        text (CSV)
      </a>
    </p>
  );
}
