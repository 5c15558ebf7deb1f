import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { LoggedFor } from '../../../components/form/logged-for';
import { TextField } from '../../../components/form/text-field';
import { given } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { withdrawDecision } from '../api/withdraw-decision';
import type { ActionProps } from './action';

/** A decision is taken back before it was taken, or was logged by mistake. */
export function WithdrawDecision({ decision, ...rest }: ActionProps) {
  const { id } = useProgramme();
  return (
    <EntryForm
      title="Withdraw the decision"
      says="It stays in the register as withdrawn. Nothing is deleted."
      submit="Withdraw it"
      entry={(form) =>
        withdrawDecision(id, decision.id, {
          partner: given(form, 'partner'),
          reason: given(form, 'reason'),
          happenedOn: given(form, 'happenedOn'),
        })
      }
      {...rest}
    >
      <LoggedFor thing={decision} />
      <TextField name="reason" label="Reason" required lines={3} />
      <DateField name="happenedOn" label="Withdrawn on" required defaultTyped="today" />
    </EntryForm>
  );
}
