import type { Wire } from '../lib/wire';
import styles from './notice-strip.module.css';

const SAYS: Record<Wire<'Notice'>, [string, string]> = {
  FICTIONAL: ['Fictional demonstration data.', 'No real council, police force or person is described here.'],
  PUBLIC_RECORD: [
    'Public record.',
    'Dated public facts, each with its source; what a source does not say is left open.',
  ],
};

/** What data this is, on every page and every print. */
export function NoticeStrip({ notice }: { notice?: Wire<'Notice'> }) {
  if (!notice) return null;
  const [what, more] = SAYS[notice];
  return (
    <aside className={styles.strip} aria-label="What data this is">
      <svg viewBox="0 0 24 10" width="24" height="10" aria-hidden="true">
        <path d="M1 9.5L7 .5M9 9.5l6-9M17 9.5l6-9" stroke="currentColor" strokeWidth="1.8" />
      </svg>
      <p>
        <b>{what}</b> {more}
      </p>
    </aside>
  );
}
