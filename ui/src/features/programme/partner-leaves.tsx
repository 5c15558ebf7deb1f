import { DateField } from '../../components/form/date-field';
import { EntryForm } from '../../components/form/entry-form';
import { SelectField } from '../../components/form/select-field';
import { TextField } from '../../components/form/text-field';
import { useToast } from '../../components/toast';
import { given, text } from '../../lib/form-values';
import { useProgramme } from '../../lib/programme';
import { figure } from '../../lib/words';
import { letPartnerLeave } from './api/let-partner-leave';

/** A partner takes no part in what happens after a day. */
export function PartnerLeaves({ onClose }: { onClose: () => void }) {
  const { id, partners } = useProgramme();
  const say = useToast();
  return (
    <EntryForm
      title="A partner leaves"
      says="From the day after its last, no entry speaks for it and nothing waits for it. What it did stays. A partner leaves once."
      submit="Let it leave"
      entry={(form) =>
        letPartnerLeave(id, given(form, 'partner'), {
          happenedOn: given(form, 'happenedOn'),
          reason: text(form, 'reason'),
        })
      }
      onClose={onClose}
      onLogged={({ position }) => {
        onClose();
        say(`Logged as entry ${figure(position)}.`);
      }}
    >
      <SelectField
        name="partner"
        label="Partner"
        note="required"
        required
        none="Choose a partner"
        options={partners.filter((one) => !one.leftOn).map((one) => [one.id, one.name] as const)}
      />
      <DateField name="happenedOn" label="Last day" required defaultTyped="today" />
      <TextField name="reason" label="Reason" lines={3} maxLength={10000} />
    </EntryForm>
  );
}
