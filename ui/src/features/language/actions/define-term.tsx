import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { PartnerField } from '../../../components/form/partner-field';
import { TextField } from '../../../components/form/text-field';
import { SourceField } from '../../../components/form/source-field';
import { given, text } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import type { ActionProps } from './action';

/** A partner says what it means by the term; what it said before is kept. */
export function DefineTerm({ term, ...rest }: ActionProps) {
  const { id, mine } = useProgramme();
  const only = mine.mayLogFor.length === 1 ? mine.mayLogFor[0] : undefined;
  return (
    <EntryForm
      title={`What “${term.term}” means to a partner`}
      says="Each partner has a meaning of its own. What it said before is kept."
      submit="Save meaning"
      entry={(form) => ({
        path: `/programmes/${id}/terms/${term.id}/define`,
        body: {
          partner: given(form, 'partner'),
          definition: given(form, 'definition'),
          happenedOn: given(form, 'happenedOn'),
          source: text(form, 'source'),
        },
      })}
      {...rest}
    >
      <PartnerField />
      <TextField
        name="definition"
        label="Meaning"
        required
        lines={4}
        maxLength={10000}
        defaultValue={term.definitions.find((one) => one.partner === only)?.definition}
      />
      <DateField name="happenedOn" label="Said on" required defaultTyped="today" />
      <SourceField name="source" />
    </EntryForm>
  );
}
