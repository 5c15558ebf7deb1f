import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import button from '../../components/button.module.css';
import { checkForm, focusFirstError } from '../../components/form/check-form';
import { ErrorSummary } from '../../components/form/error-summary';
import { Field, FieldErrors } from '../../components/form/field';
import { SelectField } from '../../components/form/select-field';
import { address } from '../../lib/http';
import { Problem } from '../../lib/problem';
import { useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import { figure } from '../../lib/words';
import { getImports } from './api/get-imports';
import { kindName, LARGEST, standing } from './import-words';
import styles from './import.module.css';
import { useImport } from './use-import';

/** The kind of entry, its template, and the file. */
export function ChooseFile({ kinds }: { kinds: Wire<'ImportKind'>[] }) {
  const { id } = useProgramme();
  const navigate = useNavigate();
  const { busy, error, refuse, upload } = useImport();
  const element = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState(kinds.some((one) => one.kind === 'risks') ? 'risks' : (kinds[0]?.kind ?? ''));
  const [over, setOver] = useState(false);
  const template = (ending: string) => address(`/programmes/${id}/imports/kinds/${kind}/template.${ending}`);

  useEffect(() => {
    if (error && element.current) focusFirstError(element.current);
  }, [error]);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const file = input.current?.files?.[0];
    if (!element.current || busy) return;
    const wrong = checkForm(element.current);
    if (wrong) return refuse(wrong);
    if (!file) return;
    if (file.size > LARGEST) return refuse(tooLarge());
    const read = await upload(kind, file);
    if (read) void navigate({ to: '.', search: (before) => ({ ...before, file: read.id }) });
  };

  return (
    <>
      <p className={styles.standfirst}>
        Bring in a spreadsheet that you keep already. Nothing is recorded before you have seen what is in it.
      </p>
      <form
        ref={element}
        noValidate
        onSubmit={(event) => void send(event)}
        className={over ? `${styles.drop} ${styles.over}` : styles.drop}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (input.current && event.dataTransfer.files.length > 0) input.current.files = event.dataTransfer.files;
        }}
      >
        {error && <ErrorSummary error={error} says="This file was not taken" />}
        <FieldErrors value={error instanceof Problem ? error.fields : []}>
          <SelectField
            name="kind"
            label="What it lists"
            required
            note=""
            value={kind}
            onChange={setKind}
            options={kinds.map((one) => [one.kind, kindName(one.kind)] as const)}
          />
          <Field
            name="file"
            label="File"
            hint="CSV in UTF-8, or XLSX: its first sheet, with headings in the first row. At most 25 MB and 100,000 rows. You can also drop it here."
          >
            {(ids) => (
              <input
                ref={input}
                type="file"
                name="file"
                accept=".csv,.xlsx"
                required
                data-label="File"
                className={styles.file}
                {...ids}
              />
            )}
          </Field>
        </FieldErrors>
        <p className={styles.templates}>
          New to this? Start from a template:{' '}
          <a href={template('xlsx')} download>
            XLSX for {kind}
          </a>{' '}
          or{' '}
          <a href={template('csv')} download>
            CSV for {kind}
          </a>
          .
        </p>
        <div className={styles.foot}>
          <button type="submit" className={button.primary} aria-disabled={busy}>
            {busy ? 'Reading the file' : 'Read the file'}
          </button>
        </div>
      </form>
      <Earlier />
    </>
  );
}

function tooLarge(): Problem {
  const message = 'This file is larger than 25 MB. Divide it, and import one part after the other.';
  return new Problem({ status: 422, detail: message, errors: [{ field: 'file', message }] });
}

/** What was begun and not brought to its end, and what was recorded and can be taken back. */
function Earlier() {
  const { id } = useProgramme();
  const { imports = [], recorded = [] } = useQuery(getImports(id)).data ?? {};
  return (
    <>
      <Files
        head="Begun, and not recorded"
        files={imports}
        says={(file) => `${figure(file.rows)} ${file.rows === 1 ? 'row' : 'rows'}. Kept for a day.`}
      />
      <Files head="Recorded" files={recorded} says={standing} />
    </>
  );
}

function Files({
  head,
  files,
  says,
}: {
  head: string;
  files: Wire<'Import'>[];
  says: (file: Wire<'Import'>) => string;
}) {
  const id = useId();
  if (files.length === 0) return null;
  return (
    <section className={styles.open} aria-labelledby={id}>
      <h2 id={id}>{head}</h2>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <Link to="." search={(before) => ({ ...before, file: file.id })}>
              {file.name}
            </Link>{' '}
            <span>
              {kindName(file.kind)}, {says(file)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
