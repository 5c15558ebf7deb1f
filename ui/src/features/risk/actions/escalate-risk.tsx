import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { PartnerField } from '../../../components/form/partner-field';
import { TextField } from '../../../components/form/text-field';
import { given, text } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { speaker } from '../../../lib/speaker';
import type { ActionProps } from './action';

/** It is handed to a body above. */
export function EscalateRisk({ risk, ...rest }: ActionProps) {
  const { id, mine } = useProgramme();
  return (
    <EntryForm
      title="Escalate"
      says={`${risk.ref}: ${risk.title}`}
      submit="Escalate it"
      entry={(form) => ({
        path: `/programmes/${id}/risks/${risk.id}/escalate`,
        body: {
          to: given(form, 'to'),
          reason: text(form, 'reason'),
          happenedOn: given(form, 'happenedOn'),
          partner: given(form, 'partner'),
        },
      })}
      {...rest}
    >
      <TextField name="to" label="To" hint="The board or the post, not a name." required maxLength={200} />
      <TextField name="reason" label="Reason" lines={2} maxLength={10000} />
      <DateField name="happenedOn" label="Escalated on" required defaultTyped="today" />
      <PartnerField defaultValue={speaker(mine.mayLogFor, risk)} />
    </EntryForm>
  );
}
