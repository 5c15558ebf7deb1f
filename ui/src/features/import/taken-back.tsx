import { Link } from '@tanstack/react-router';
import button from '../../components/button.module.css';
import { useProgramme } from '../../lib/programme';
import { capital, count } from '../../lib/words';
import type { Wire } from '../../lib/wire';
import { cameBack } from './import-words';
import styles from './import.module.css';
import { Kept } from './kept';
import { StepHead } from './step-head';
import { useOwnEntries } from './use-own-entries';

/** What taking an import back came to: how much was withdrawn, and what was kept and why. */
export function TakenBack({ file }: { file: Wire<'Import'> }) {
  const { id } = useProgramme();
  const { withdrawn, kept, last } = file.takenBack!;
  useOwnEntries(last);
  return (
    <section>
      <StepHead title={`${capital(count(withdrawn, 'entry', 'entries'))} withdrawn`} says={cameBack(file)} />
      <div className={styles.foot}>
        <Link className={button.plain} to="/programmes/$programme/journal" params={{ programme: id }}>
          See it in the journal
        </Link>
        <Link className={button.primary} to="." search={(before) => ({ ...before, file: undefined })}>
          Import the right file
        </Link>
      </div>
      {kept > 0 && <Kept file={file} />}
    </section>
  );
}
