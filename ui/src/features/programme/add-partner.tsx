import { DateField } from '../../components/form/date-field';
import { EntryForm } from '../../components/form/entry-form';
import { useToast } from '../../components/toast';
import { given } from '../../lib/form-values';
import { useProgramme } from '../../lib/programme';
import { figure } from '../../lib/words';
import { addPartner } from './api/add-partner';
import { PartnerRow, partnerOf } from './partner-row';

/** A partner joins the programme. */
export function AddPartner({ onClose }: { onClose: () => void }) {
  const { id } = useProgramme();
  const say = useToast();
  return (
    <EntryForm
      title="Add a partner"
      submit="Add the partner"
      entry={(form) => addPartner(id, { ...partnerOf(form), happenedOn: given(form, 'happenedOn') })}
      onClose={onClose}
      onLogged={({ position }) => {
        onClose();
        say(`Logged as entry ${figure(position)}.`);
      }}
    >
      <PartnerRow />
      <DateField name="happenedOn" label="Joined on" required defaultTyped="today" />
    </EntryForm>
  );
}
