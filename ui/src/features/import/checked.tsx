import { useState } from 'react';
import button from '../../components/button.module.css';
import { ErrorSummary } from '../../components/form/error-summary';
import type { Wire } from '../../lib/wire';
import { Discard } from './discard';
import { confirming, found } from './import-words';
import styles from './import.module.css';
import { MapColumns } from './map-columns';
import { Problems } from './problems';
import { StepHead } from './step-head';
import { useImport } from './use-import';

/** What would be recorded and what is wrong; then it is confirmed, or read in another way. */
export function Checked({ file, kind }: { file: Wire<'Import'>; kind?: Wire<'ImportKind'> }) {
  const { busy, error, confirm } = useImport();
  const [again, setAgain] = useState(false);
  if (again) return <MapColumns file={file} kind={kind} onChecked={() => setAgain(false)} />;
  return (
    <section>
      <StepHead title={`What ${file.name} holds`} says={found(file)} />
      {file.said && (
        <p className={styles.said} role="status">
          {file.said}
        </p>
      )}
      {error && <ErrorSummary error={error} says="Nothing is recorded yet" />}
      <div className={styles.foot}>
        <Discard file={file} />
        <button type="button" className={button.plain} onClick={() => setAgain(true)}>
          Read the columns otherwise
        </button>
        {file.fresh > 0 && (
          <button type="button" className={button.primary} aria-disabled={busy} onClick={() => void confirm(file)}>
            {confirming(file)}
          </button>
        )}
      </div>
      {file.problems > 0 && <Problems file={file} />}
    </section>
  );
}
