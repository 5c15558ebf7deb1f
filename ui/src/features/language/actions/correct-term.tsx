import { EntryForm } from '../../../components/form/entry-form';
import { PartnerField } from '../../../components/form/partner-field';
import { TextField } from '../../../components/form/text-field';
import { given, text } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { speaker } from '../../../lib/speaker';
import type { ActionProps } from './action';

/** The term itself was logged wrongly. */
export function CorrectTerm({ term, ...rest }: ActionProps) {
  const { id, mine } = useProgramme();
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
      <TextField name="source" label="Source" maxLength={200} defaultValue={term.source} />
      <PartnerField
        none={mine.runs ? 'The programme as a whole' : undefined}
        defaultValue={term.partner === undefined && mine.runs ? '' : speaker(mine.mayLogFor, term)}
      />
    </EntryForm>
  );
}
