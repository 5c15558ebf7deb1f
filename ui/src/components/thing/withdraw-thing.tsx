import { given, text } from '../../lib/form-values';
import { useProgramme } from '../../lib/programme';
import { DateField } from '../form/date-field';
import { EntryForm } from '../form/entry-form';
import { LoggedFor } from '../form/logged-for';
import { TextField } from '../form/text-field';
import type { Closing } from './thing-actions';

interface Props extends Closing {
  /** `term`. */
  called: string;
  /** What becomes of it, where that is not what becomes of a thing in a register. */
  says?: string;
  /** The register's address below the programme's. */
  to: string;
  thing: { id: string; partner?: string };
}

const STAYS =
  'It stays in the register as withdrawn, and no longer counts. Nothing is deleted, and nothing can follow.';

/** A thing is taken back: it stays in its register, and no longer counts. */
export function WithdrawThing({ called, says = STAYS, to, thing, ...rest }: Props) {
  const { id } = useProgramme();
  return (
    <EntryForm
      title={`Withdraw the ${called}`}
      says={says}
      submit="Withdraw it"
      entry={(form) => ({
        path: `/programmes/${id}/${to}/${thing.id}/withdraw`,
        body: {
          partner: text(form, 'partner'),
          reason: given(form, 'reason'),
          happenedOn: given(form, 'happenedOn'),
        },
      })}
      {...rest}
    >
      <LoggedFor thing={thing} />
      <TextField name="reason" label="Reason" required lines={3} maxLength={10000} />
      <DateField name="happenedOn" label="Withdrawn on" required defaultTyped="today" />
    </EntryForm>
  );
}
