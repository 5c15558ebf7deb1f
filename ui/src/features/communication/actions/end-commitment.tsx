import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { PartnerField } from '../../../components/form/partner-field';
import { TextField } from '../../../components/form/text-field';
import { given } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { speaker } from '../../../lib/speaker';
import type { OnCommitment } from './action';

/** It is no longer promised; how it was kept until then stays. */
export function EndCommitment({ commitment, ...rest }: OnCommitment) {
  const { id, mine } = useProgramme();
  return (
    <EntryForm
      title="End the commitment"
      says={`${commitment.ref}: ${commitment.purpose}. Nothing is due after this day.`}
      submit="End it"
      entry={(form) => ({
        path: `/programmes/${id}/commitments/${commitment.id}/end`,
        body: {
          reason: given(form, 'reason'),
          happenedOn: given(form, 'happenedOn'),
          partner: given(form, 'partner'),
        },
      })}
      {...rest}
    >
      <TextField name="reason" label="Reason" required lines={3} maxLength={10000} />
      <DateField name="happenedOn" label="Ended on" required defaultTyped="today" />
      <PartnerField defaultValue={speaker(mine.mayLogFor, commitment)} />
    </EntryForm>
  );
}
