import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { PartnerField } from '../../../components/form/partner-field';
import { TextField } from '../../../components/form/text-field';
import { given } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { speaker } from '../../../lib/speaker';
import type { ActionProps } from './action';

/** It can no longer happen, or has been dealt with. */
export function CloseRisk({ risk, ...rest }: ActionProps) {
  const { id, mine } = useProgramme();
  return (
    <EntryForm
      title="Close"
      says={`${risk.ref}: ${risk.title}. It stays in the register as closed.`}
      submit="Close it"
      entry={(form) => ({
        path: `/programmes/${id}/risks/${risk.id}/close`,
        body: {
          reason: given(form, 'reason'),
          happenedOn: given(form, 'happenedOn'),
          partner: given(form, 'partner'),
        },
      })}
      {...rest}
    >
      <TextField name="reason" label="Reason" required lines={3} maxLength={10000} />
      <DateField name="happenedOn" label="Closed on" required defaultTyped="today" />
      <PartnerField defaultValue={speaker(mine.mayLogFor, risk)} />
    </EntryForm>
  );
}
