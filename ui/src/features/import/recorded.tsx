import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import button from '../../components/button.module.css';
import { address } from '../../lib/http';
import { wrote } from '../../lib/own-writes';
import { useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import { capital, count, figure } from '../../lib/words';
import { REGISTERS } from './import-words';
import styles from './import.module.css';
import { StepHead } from './step-head';

/** That it is recorded, and where it is now. */
export function Recorded({ file }: { file: Wire<'Import'> }) {
  const { id } = useProgramme();
  const client = useQueryClient();
  const register = REGISTERS[file.kind];
  useEffect(() => {
    wrote(id, file.last);
    void client.invalidateQueries({ queryKey: ['programme', id] });
    void client.invalidateQueries({ queryKey: ['programmes'] });
  }, [client, id, file.last]);
  return (
    <section>
      <StepHead
        title={`${capital(count(file.fresh, 'entry', 'entries'))} recorded`}
        says={`From ${file.name}: ${file.fresh === 1 ? `entry ${figure(file.first)}` : `entries ${figure(file.first)} to ${figure(file.last)}`}. The same rows brought in again will add nothing.`}
      />
      {file.faulty > 0 && (
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
    </section>
  );
}
