import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import button from '../../components/button.module.css';
import { Dialog } from '../../components/dialog';
import { checkForm, focusFirstError } from '../../components/form/check-form';
import { ErrorSummary } from '../../components/form/error-summary';
import { FieldErrors } from '../../components/form/field';
import form from '../../components/form/form.module.css';
import { TextField } from '../../components/form/text-field';
import { given } from '../../lib/form-values';
import { NoAnswer, Problem } from '../../lib/problem';
import { newKey } from '../../lib/use-log';
import { createProgramme, type NewProgramme } from './api/create-programme';
import { PartnerRow, partnerOf } from './partner-row';
import styles from './create-programme.module.css';

/** Creates a programme: its name, what it is for, and its partners with the rules by which their decisions become final. */
export function CreateProgramme({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const own = useRef<HTMLFormElement>(null);
  const unanswered = useRef<{ sent: string; key: string }>(undefined);
  const [rows, setRows] = useState([0, 1]);
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (error && own.current) focusFirstError(own.current);
  }, [error]);

  const create = async () => {
    const wrong = checkForm(own.current!);
    if (wrong) return setError(wrong);
    const values = new FormData(own.current!);
    const body: NewProgramme = {
      name: given(values, 'name'),
      purpose: given(values, 'purpose'),
      partners: rows.map((row) => partnerOf(values, row)),
    };
    const sent = JSON.stringify(body);
    const key = unanswered.current?.sent === sent ? unanswered.current.key : newKey();
    unanswered.current = { sent, key };
    setBusy(true);
    try {
      const { id } = await createProgramme(body, key);
      await client.invalidateQueries({ queryKey: ['programmes'] });
      void navigate({ to: '/programmes/$programme', params: { programme: id } });
    } catch (failure) {
      if (failure instanceof Problem && failure.status < 500) unanswered.current = undefined;
      setError(failure instanceof Problem ? inRows(failure, rows) : new NoAnswer());
      setBusy(false);
    }
  };

  return (
    <Dialog label="Create a programme" wide onClose={onClose}>
      <form
        ref={own}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void create();
        }}
      >
        <header className={form.head}>
          <h2>Create a programme</h2>
          <p>You run it. Partners, rules and roles can be added later; nothing is ever deleted.</p>
        </header>
        <div className={form.body}>
          {error && <ErrorSummary error={error} />}
          <FieldErrors value={error instanceof Problem ? error.fields : []}>
            <TextField name="name" label="Name" required maxLength={200} />
            <TextField
              name="purpose"
              label="Purpose"
              hint="What it is for, in a sentence or two."
              required
              lines={2}
              maxLength={10000}
            />
            <h3 className={styles.partners}>Partners</h3>
            {rows.map((row, index) => (
              <PartnerRow
                key={row}
                row={row}
                number={index + 1}
                onRemove={rows.length > 2 ? () => setRows(rows.filter((one) => one !== row)) : undefined}
              />
            ))}
            <button type="button" className={button.plain} onClick={() => setRows([...rows, Math.max(...rows) + 1])}>
              Add a partner
            </button>
          </FieldErrors>
        </div>
        <footer className={form.foot}>
          <button type="button" className={button.plain} onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className={button.primary} aria-disabled={busy}>
            Create the programme
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

/** `partners[1].name` is the name field of the second row. */
function inRows(problem: Problem, rows: number[]): Problem {
  const errors = problem.fields.map(({ field, message }) => {
    const at = /^partners\[(\d+)\]\.(?:callInRule\.)?(\w+)/.exec(field);
    const name = at?.[2] === 'id' ? 'name' : at?.[2];
    return { field: at ? `${name}-${rows[Number(at[1])]}` : field, message };
  });
  return new Problem({ status: problem.status, detail: problem.message, errors: errors.length ? errors : undefined });
}
