import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { PartnerField } from '../../../components/form/partner-field';
import { TextField } from '../../../components/form/text-field';
import { given } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { callInDecision } from '../api/call-in-decision';
import type { ActionProps } from './action';
import { speaker } from '../../../lib/speaker';

/** A partner’s members call the decision in: it stands still until it is taken again, reversed or withdrawn. */
export function CallInDecision({ decision, ...rest }: ActionProps) {
  const { id, mine } = useProgramme();
  return (
    <EntryForm
      title="Call the decision in"
      says="It then stands still until it is taken again, reversed or withdrawn."
      submit="Call it in"
      entry={(form) =>
        callInDecision(id, decision.id, {
          partner: given(form, 'partner'),
          reason: given(form, 'reason'),
          happenedOn: given(form, 'happenedOn'),
        })
      }
      {...rest}
    >
      <PartnerField defaultValue={speaker(mine.mayLogFor, decision)} />
      <TextField name="reason" label="Reason" required lines={3} />
      <DateField name="happenedOn" label="Called in on" required defaultTyped="today" />
    </EntryForm>
  );
}
