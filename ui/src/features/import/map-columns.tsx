import { useEffect, useRef, useState, type FormEvent } from 'react';
import button from '../../components/button.module.css';
import { focusFirstError } from '../../components/form/check-form';
import { ErrorSummary } from '../../components/form/error-summary';
import { FieldErrors } from '../../components/form/field';
import form from '../../components/form/form.module.css';
import { SelectField } from '../../components/form/select-field';
import { TextField } from '../../components/form/text-field';
import { Problem } from '../../lib/problem';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import { capital, count, figure } from '../../lib/words';
import { Discard } from './discard';
import styles from './import.module.css';
import { StepHead } from './step-head';
import { useImport } from './use-import';

/** Asked about every file, as a column seldom says it. */
const OFTEN_THE_SAME = ['partner', 'visibility'];

interface Props {
  file: Wire<'Import'>;
  kind?: Wire<'ImportKind'>;
  onChecked?: () => void;
}

/** How the columns are meant, and what is the same in every row. */
export function MapColumns({ file, kind, onChecked }: Props) {
  const { mine } = useProgramme();
  const { busy, error, check } = useImport();
  const element = useRef<HTMLFormElement>(null);
  const [columns, setColumns] = useState(() =>
    Object.fromEntries(file.columns.map((column) => [column.column, column.field ?? ''])),
  );
  const [constants, setConstants] = useState<Record<string, string>>(() =>
    mine.mayLogFor.length === 1 ? { partner: mine.mayLogFor[0]!, ...file.constants } : file.constants,
  );
  const fields = kind?.fields ?? [];
  const taken = new Set(Object.values(columns));
  const left = fields.filter((field) => !taken.has(field.name));
  const asked = left.filter((field) => field.needed || OFTEN_THE_SAME.includes(field.name));
  const others = left.filter((field) => !asked.includes(field));

  useEffect(() => {
    if (error && element.current) focusFirstError(element.current);
  }, [error]);

  /** A field has one column: choosing it for another takes it from the first. */
  const choose = (column: string, field: string) =>
    setColumns((before) =>
      Object.fromEntries(
        Object.entries(before).map(([one, read]) => [
          one,
          one === column ? field : field && read === field ? '' : read,
        ]),
      ),
    );

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const said = Object.entries(constants).filter(([field, value]) => value && !taken.has(field));
    if (await check(file, columns, Object.fromEntries(said))) onChecked?.();
  };

  return (
    <form ref={element} noValidate onSubmit={(event) => void send(event)}>
      <StepHead
        title={`How ${file.name} is read`}
        says={`${capital(count(file.rows, 'row'))}${file.examples > 0 ? `, besides ${count(file.examples, 'example')} that is left out` : ''}. Say which column holds what; what is chosen here is remembered.`}
      />
      {file.said && (
        <p className={styles.said} role="status">
          {file.said}
        </p>
      )}
      {error && <ErrorSummary error={error} says="The rows are not checked yet" />}
      <FieldErrors value={error instanceof Problem ? error.fields : []}>
        <div className={styles.columns}>
          {file.columns.map((column) => (
            <SelectField
              key={column.column}
              name={`columns.${column.column}`}
              label={`${column.column}  ${column.heading || 'no heading'}`}
              hint={column.samples.length > 0 ? column.samples.join(' · ') : 'Nothing stands in this column.'}
              note=""
              none="Not imported"
              value={columns[column.column] ?? ''}
              onChange={(field) => choose(column.column, field)}
              options={fields.map((field) => [field.name, field.heading + (field.needed ? ', needed' : '')] as const)}
            />
          ))}
        </div>
        {asked.length > 0 && (
          <section className={styles.constants} aria-labelledby="same">
            <h3 id="same">The same in every row</h3>
            {asked.map((field) => (
              <Constant key={field.name} field={field} value={constants[field.name]} onChange={setConstants} />
            ))}
          </section>
        )}
        {others.length > 0 && (
          <details className={form.more} open={others.some((field) => constants[field.name]) || undefined}>
            <summary>More that can be the same in every row ({figure(others.length)})</summary>
            {others.map((field) => (
              <Constant key={field.name} field={field} value={constants[field.name]} onChange={setConstants} />
            ))}
          </details>
        )}
      </FieldErrors>
      <div className={styles.foot}>
        <Discard file={file} />
        <button type="submit" className={button.primary} aria-disabled={busy}>
          Check the rows
        </button>
      </div>
    </form>
  );
}

interface ConstantProps {
  field: Wire<'ImportField'>;
  value?: string;
  onChange: (change: (before: Record<string, string>) => Record<string, string>) => void;
}

function Constant({ field, value = '', onChange }: ConstantProps) {
  const { mine } = useProgramme();
  const nameOf = usePartnerNames();
  const shared = {
    name: `constants.${field.name}`,
    label: field.heading,
    note: field.needed ? 'needed' : 'optional',
    value,
    onChange: (next: string) => onChange((before) => ({ ...before, [field.name]: next })),
  };
  if (field.name === 'partner') {
    const partners = mine.mayLogFor.map((one) => [one, nameOf(one)] as const);
    return <SelectField {...shared} none={field.needed ? 'Choose a partner' : 'As logging would'} options={partners} />;
  }
  if (field.options.length > 0) {
    const options = field.options.map((one) => [one, one.toLowerCase().replaceAll('_', ' ')] as const);
    return <SelectField {...shared} none="As logging would" options={options} />;
  }
  return <TextField {...shared} hint={`${capital(field.looks)}.`} />;
}
