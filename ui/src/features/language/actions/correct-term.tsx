import { EntryForm } from '../../../components/form/entry-form';
import { TextField } from '../../../components/form/text-field';
import { SourceField } from '../../../components/form/source-field';
import { LoggedFor } from '../../../components/form/logged-for';
import { given, text } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import type { ActionProps } from './action';

/** The term itself was logged wrongly. */
export function CorrectTerm({ term, ...rest }: ActionProps) {
  const { id } = useProgramme();
  return (
    <EntryForm
      title="Correct the term"
      says="Change only what was logged wrongly. What stood before is kept, with who corrected it and why."
      submit="Save correction"
      entry={(form) => ({
        path: `/programmes/${id}/terms/${term.id}/correct`,
        body: {
          term: given(form, 'term'),
          source: text(form, 'source'),
          reason: given(form, 'reason'),
          partner: text(form, 'partner'),
        },
      })}
      {...rest}
    >
      <TextField name="reason" label="Why" hint="For example: as in the signed minutes." required lines={2} />
      <TextField name="term" label="Term" required maxLength={200} defaultValue={term.term} />
      <SourceField name="source" defaultValue={term.source} />
      <LoggedFor thing={term} />
    </EntryForm>
  );
}
