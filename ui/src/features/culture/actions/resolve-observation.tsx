import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { PartnerField } from '../../../components/form/partner-field';
import { TextField } from '../../../components/form/text-field';
import { given } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { speaker } from '../../../lib/speaker';
import type { ActionProps } from './action';

/** The two partners no longer grate over it. */
export function ResolveObservation({ observation, ...rest }: ActionProps) {
  const { id, mine } = useProgramme();
  return (
    <EntryForm
      title="It is resolved"
      says={`${observation.ref}: ${observation.theme}. From this day it fades from the friction between the two.`}
      submit="Save"
      entry={(form) => ({
        path: `/programmes/${id}/observations/${observation.id}/resolve`,
        body: {
          how: given(form, 'how'),
          happenedOn: given(form, 'happenedOn'),
          partner: given(form, 'partner'),
        },
      })}
      {...rest}
    >
      <TextField name="how" label="How" required lines={3} maxLength={10000} />
      <DateField name="happenedOn" label="Resolved on" required defaultTyped="today" />
      <PartnerField defaultValue={speaker(mine.mayLogFor, observation)} />
    </EntryForm>
  );
}
