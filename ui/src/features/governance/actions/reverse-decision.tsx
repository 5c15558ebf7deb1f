import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { PartnerField } from '../../../components/form/partner-field';
import { TextField } from '../../../components/form/text-field';
import { given } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { reverseDecision } from '../api/reverse-decision';
import type { ActionProps } from './action';
import { speaker } from '../../../lib/speaker';

/** A decision that had been taken is undone. Nothing is deleted. */
export function ReverseDecision({ decision, ...rest }: ActionProps) {
  const { id, mine } = useProgramme();
  return (
    <EntryForm
      title="Reverse the decision"
      says="It stays in the register as reversed. Nothing is deleted."
      submit="Reverse it"
      entry={(form) =>
        reverseDecision(id, decision.id, {
          partner: given(form, 'partner'),
          reason: given(form, 'reason'),
          happenedOn: given(form, 'happenedOn'),
        })
      }
      {...rest}
    >
      <PartnerField defaultValue={speaker(mine.mayLogFor, decision)} />
      <TextField name="reason" label="Reason" required lines={3} />
      <DateField name="happenedOn" label="Reversed on" required defaultTyped="today" />
    </EntryForm>
  );
}
