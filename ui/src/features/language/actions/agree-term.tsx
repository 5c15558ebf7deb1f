import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { PartnerField } from '../../../components/form/partner-field';
import { TextField } from '../../../components/form/text-field';
import { given, text } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import type { ActionProps } from './action';

/** The partners agree on one meaning; every contest ends with it. */
export function AgreeTerm({ term, ...rest }: ActionProps) {
  const { id, mine } = useProgramme();
  const only = term.definitions.length === 1 ? term.definitions[0]!.definition : undefined;
  return (
    <EntryForm
      title={`What is agreed that “${term.term}” means`}
      says="One meaning for all. Every contest ends with it; a new contest opens it again."
      submit="Save agreement"
      entry={(form) => ({
        path: `/programmes/${id}/terms/${term.id}/agree`,
        body: {
          definition: given(form, 'definition'),
          happenedOn: given(form, 'happenedOn'),
          partner: text(form, 'partner'),
        },
      })}
      {...rest}
    >
      <TextField name="definition" label="Meaning" required lines={4} maxLength={10000} defaultValue={only} />
      <DateField name="happenedOn" label="Agreed on" required defaultTyped="today" />
      <PartnerField none={mine.runs ? 'The programme as a whole' : undefined} />
    </EntryForm>
  );
}
