import { figure } from '../lib/words';
import styles from './pages.module.css';

interface Props {
  page: number;
  size: number;
  total: number;
  onPage: (page: number) => void;
}

/** The way through a list that is longer than a page. */
export function Pages({ page, size, total, onPage }: Props) {
  const last = Math.max(1, Math.ceil(total / size));
  if (last === 1 && page === 1) return null;
  const from = (page - 1) * size + 1;
  return (
    <nav className={styles.pages} aria-label="Pages">
      <button type="button" disabled={page <= 1} onClick={() => onPage(Math.min(page - 1, last))}>
        Page before
      </button>
      <span>
        {from <= total
          ? `${figure(from)} to ${figure(Math.min(page * size, total))} of ${figure(total)}`
          : 'Past the end'}
      </span>
      <button type="button" disabled={page >= last} onClick={() => onPage(page + 1)}>
        Next page
      </button>
    </nav>
  );
}
