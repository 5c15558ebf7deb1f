import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import button from '../../components/button.module.css';
import { address } from '../../lib/http';
import { useProgramme } from '../../lib/programme';
import { capital, count } from '../../lib/words';
import type { Wire } from '../../lib/wire';
import { cameFrom, registerOf } from './import-words';
import styles from './import.module.css';
import { StepHead } from './step-head';
import { TakeBack } from './take-back';
import { useOwnEntries } from './use-own-entries';

/** That it is recorded, where it is now, and the way back. */
export function Recorded({ file }: { file: Wire<'Import'> }) {
  const { id } = useProgramme();
  const [asked, setAsked] = useState(false);
  const register = registerOf(file.kind);
  useOwnEntries(file.last);
  return (
    <section>
      <StepHead
        title={`${capital(count(file.fresh, 'entry', 'entries'))} recorded`}
        says={`${cameFrom(file)} The same rows brought in again will add nothing.`}
      />
      {file.said && (
        <p className={styles.said} role="status">
          {file.said}
        </p>
      )}
      {file.problems > 0 && (
        <p className={styles.said}>
          {capital(count(file.faulty, 'row'))} with problems {file.faulty === 1 ? 'was' : 'were'} left out.{' '}
          <a href={address(`/programmes/${id}/imports/${file.id}/problems.csv`)} download>
            Take the list as CSV
          </a>
        </p>
      )}
      <div className={styles.foot}>
        <Link className={button.plain} to="." search={(before) => ({ ...before, file: undefined })}>
          Import another file
        </Link>
        {file.mayTakeBack && (
          <button type="button" className={button.plain} onClick={() => setAsked(true)}>
            Take back this import
          </button>
        )}
        <Link className={button.plain} to="/programmes/$programme/journal" params={{ programme: id }}>
          See them in the journal
        </Link>
        {register && (
          <Link
            className={button.primary}
            to={`/programmes/$programme/${register}` as never}
            params={{ programme: id } as never}
          >
            Open the register
          </Link>
        )}
      </div>
      {asked && <TakeBack file={file} onClose={() => setAsked(false)} />}
    </section>
  );
}
