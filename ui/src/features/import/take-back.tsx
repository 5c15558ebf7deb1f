import { useEffect, useRef } from 'react';
import button from '../../components/button.module.css';
import { Dialog } from '../../components/dialog';
import { checkForm, focusFirstError } from '../../components/form/check-form';
import { ErrorSummary } from '../../components/form/error-summary';
import { FieldErrors } from '../../components/form/field';
import form from '../../components/form/form.module.css';
import { TextField } from '../../components/form/text-field';
import { KeyHint } from '../../components/key-hint';
import { given } from '../../lib/form-values';
import { Problem } from '../../lib/problem';
import type { Wire } from '../../lib/wire';
import { takingBack } from './import-words';
import { useImport } from './use-import';

/** Says what will be withdrawn, and asks why. */
export function TakeBack({ file, onClose }: { file: Wire<'Import'>; onClose: () => void }) {
  const own = useRef<HTMLFormElement>(null);
  const { busy, error, refuse, takeBack } = useImport();

  useEffect(() => {
    if (error && own.current) focusFirstError(own.current);
  }, [error]);

  const begin = async () => {
    if (!own.current || busy) return;
    const wrong = checkForm(own.current);
    if (wrong) return refuse(wrong);
    if (await takeBack(file, given(new FormData(own.current), 'reason'))) onClose();
  };

  return (
    <Dialog label="Take back this import" onClose={onClose}>
      <form
        ref={own}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void begin();
        }}
      >
        <header className={form.head}>
          <h2>Take back this import</h2>
          <p>{takingBack(file)}</p>
        </header>
        <div className={form.body}>
          {error && <ErrorSummary error={error} says="Nothing is taken back yet" />}
          <FieldErrors value={error instanceof Problem ? error.fields : []}>
            <TextField
              name="reason"
              label="Reason"
              hint="It stands with each withdrawal."
              required
              lines={3}
              maxLength={10000}
            />
          </FieldErrors>
        </div>
        <footer className={form.foot}>
          <button type="button" className={button.plain} onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className={button.primary} aria-disabled={busy}>
            Take it back <KeyHint>Ctrl ↵</KeyHint>
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
