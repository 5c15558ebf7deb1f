import { useEffect, useRef, type ReactNode } from 'react';
import type { Entry } from '../../lib/entry';
import { useProgramme } from '../../lib/programme';
import { Problem } from '../../lib/problem';
import { useLog } from '../../lib/use-log';
import type { Wire } from '../../lib/wire';
import button from '../button.module.css';
import { Dialog } from '../dialog';
import { KeyHint } from '../key-hint';
import { checkForm, focusFirstError } from './check-form';
import { ErrorSummary } from './error-summary';
import { FieldErrors } from './field';
import styles from './form.module.css';

interface Props {
  title: string;
  says?: ReactNode;
  submit: string;
  entry: (form: FormData) => Entry;
  onLogged: (logged: Wire<'Logged'>) => void;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog that logs one entry. Nothing typed is lost when the server refuses. */
export function EntryForm({ title, says, submit, entry, onLogged, onClose, children }: Props) {
  const programme = useProgramme();
  const form = useRef<HTMLFormElement>(null);
  const { busy, error, log, refuse } = useLog(programme.id);
  const fields = error instanceof Problem ? error.fields : [];

  useEffect(() => {
    if (error && form.current) focusFirstError(form.current);
  }, [error]);

  const save = async () => {
    if (!form.current || busy) return;
    const wrong = checkForm(form.current);
    if (wrong) return refuse(wrong);
    const { path, body } = entry(new FormData(form.current));
    const logged = await log(path, body);
    if (logged) onLogged(logged);
  };

  return (
    <Dialog label={title} onClose={onClose}>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        }}
      >
        <header className={styles.head}>
          <h2>{title}</h2>
          {says && <p>{says}</p>}
        </header>
        <div className={styles.body}>
          {error && <ErrorSummary error={error} />}
          <FieldErrors value={fields}>{children}</FieldErrors>
        </div>
        <footer className={styles.foot}>
          <button type="button" className={button.plain} onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className={button.primary} aria-disabled={busy}>
            {submit} <KeyHint>Ctrl ↵</KeyHint>
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
