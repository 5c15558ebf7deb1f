import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { PartnerField } from '../../../components/form/partner-field';
import { TextField } from '../../../components/form/text-field';
import { given } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { speaker } from '../../../lib/speaker';
import type { ActionProps } from './action';

/** What might happen has happened. */
export function MaterialiseRisk({ risk, ...rest }: ActionProps) {
  const { id, mine } = useProgramme();
  return (
    <EntryForm
      title="It has happened"
      says={`${risk.ref}: ${risk.title}`}
      submit="Save"
      entry={(form) => ({
        path: `/programmes/${id}/risks/${risk.id}/materialise`,
        body: {
          what: given(form, 'what'),
          happenedOn: given(form, 'happenedOn'),
          partner: given(form, 'partner'),
        },
      })}
      {...rest}
    >
      <TextField name="what" label="What happened" required lines={3} maxLength={10000} />
      <DateField name="happenedOn" label="Happened on" required defaultTyped="today" />
      <PartnerField defaultValue={speaker(mine.mayLogFor, risk)} />
    </EntryForm>
  );
}
