import { given, text } from '../../lib/form-values';
import { useProgramme } from '../../lib/programme';
import { speaker } from '../../lib/speaker';
import { DateField } from '../form/date-field';
import { EntryForm } from '../form/entry-form';
import { PartnerField } from '../form/partner-field';
import { TextField } from '../form/text-field';
import type { Closing } from './thing-actions';

interface Props extends Closing {
  /** `term`. */
  called: string;
  /** The register's address below the programme's. */
  to: string;
  thing: { id: string; partner?: string };
}

/** A thing is taken back: it stays in its register, and no longer counts. */
export function WithdrawThing({ called, to, thing, ...rest }: Props) {
  const { id, mine } = useProgramme();
  return (
    <EntryForm
      title={`Withdraw the ${called}`}
      says="It stays in the register as withdrawn, and no longer counts. Nothing is deleted, and nothing can follow."
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
      <PartnerField
        among={thing.partner ? [thing.partner].filter((one) => mine.mayLogFor.includes(one)) : undefined}
        none={thing.partner ? undefined : 'The programme as a whole'}
        defaultValue={thing.partner ? speaker(mine.mayLogFor, thing) : ''}
      />
      <TextField name="reason" label="Reason" required lines={3} maxLength={10000} />
      <DateField name="happenedOn" label="Withdrawn on" required defaultTyped="today" />
    </EntryForm>
  );
}
