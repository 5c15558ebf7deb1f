import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import button from '../../components/button.module.css';
import form from '../../components/form/form.module.css';
import { Problem } from '../../lib/problem';
import { restoreProgramme } from './api/restore-programme';
import styles from './programmes.module.css';

/** Brings a programme that was exported elsewhere into an installation that is empty. */
export function RestoreProgramme() {
  const id = useId();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [file, setFile] = useState<File>();
  const restore = useMutation({
    mutationFn: restoreProgramme,
    onSuccess: async ({ id: programme }) => {
      await client.invalidateQueries({ queryKey: ['programmes'] });
      void navigate({ to: '/programmes/$programme', params: { programme } });
    },
  });
  const wrong = restore.error && (restore.error instanceof Problem ? said(restore.error) : restore.error.message);
  return (
    <section className={styles.restore} aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>Restore a programme</h2>
      <p>
        An export of another installation (a file that ends in .jsonl) is restored with its order, its recorded times
        and the numbers of its entries. The journal says that it was restored, and by whom. You then run it.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (file && !restore.isPending) restore.mutate(file);
        }}
      >
        {wrong && (
          <p id={`${id}-wrong`} role="alert" className={form.error}>
            {wrong}
          </p>
        )}
        <label htmlFor={`${id}-file`}>The exported file</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".jsonl,application/x-ndjson"
          required
          aria-invalid={Boolean(wrong) || undefined}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={(event) => {
            setFile(event.target.files?.[0]);
            restore.reset();
          }}
        />
        <button type="submit" className={button.primary} aria-disabled={restore.isPending}>
          {restore.isPending ? 'Restoring…' : 'Restore it'}
        </button>
      </form>
    </section>
  );
}

const said = (problem: Problem) => problem.fields.map((field) => field.message).join(' ') || problem.message;
