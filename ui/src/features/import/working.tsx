import type { Wire } from '../../lib/wire';
import { working } from './import-words';
import styles from './import.module.css';
import { StepHead } from './step-head';

/** How far the rows are read, or written. */
export function Working({ file }: { file: Wire<'Import'> }) {
  const says = working(file);
  return (
    <section>
      <StepHead
        title={file.stage === 'CHECKING' ? `Checking ${file.name}` : `Recording ${file.name}`}
        says={
          file.stage === 'CHECKING'
            ? 'Each row is tried as if it were logged by hand. Nothing is recorded.'
            : 'All new rows are recorded, or none. You may leave this page meanwhile.'
        }
      />
      <progress className={styles.progress} max={file.total || 1} value={file.done} aria-label={says} />
      <p className={styles.far}>{says}</p>
    </section>
  );
}
