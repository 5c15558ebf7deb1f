import type { Wire } from '../../lib/wire';
import { working } from './import-words';
import styles from './import.module.css';
import { StepHead } from './step-head';

/** How far the rows are read, or written. */
export function Working({ file }: { file: Wire<'Import'> }) {
  const says = working(file);
  return (
    <section>
      <StepHead {...head(file)} />
      <progress className={styles.progress} max={file.total || 1} value={file.done} aria-label={says} />
      <p className={styles.far}>{says}</p>
    </section>
  );
}

function head({ stage, name }: Wire<'Import'>): { title: string; says: string } {
  switch (stage) {
    case 'CHECKING':
      return {
        title: `Checking ${name}`,
        says: 'Each row is tried as if it were logged by hand. Nothing is recorded.',
      };
    case 'TAKING_BACK':
    case 'WITHDRAWING':
      return {
        title: `Taking ${name} back`,
        says: 'All that can be withdrawn is withdrawn, or nothing. You may leave this page meanwhile.',
      };
    default:
      return {
        title: `Recording ${name}`,
        says: 'All new rows are recorded, or none. You may leave this page meanwhile.',
      };
  }
}
