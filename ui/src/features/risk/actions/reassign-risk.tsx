import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { PartnerField } from '../../../components/form/partner-field';
import { TextField } from '../../../components/form/text-field';
import { given, text } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { speaker } from '../../../lib/speaker';
import type { ActionProps } from './action';

/** Another post is accountable for it, or does what is to be done. */
export function ReassignRisk({ risk, ...rest }: ActionProps) {
  const { id, mine } = useProgramme();
  return (
    <EntryForm
      title="Change owner or actionee"
      says="The owner is accountable, the actionee does it: two different posts. Write posts, not names."
      submit="Save"
      entry={(form) => ({
        path: `/programmes/${id}/risks/${risk.id}/reassign`,
        body: {
          owner: text(form, 'owner'),
          actionee: text(form, 'actionee'),
          happenedOn: given(form, 'happenedOn'),
          partner: given(form, 'partner'),
        },
      })}
      {...rest}
    >
      <TextField name="owner" label="Owner" maxLength={200} defaultValue={risk.owner} />
      <TextField name="actionee" label="Actionee" maxLength={200} defaultValue={risk.actionee} />
      <DateField name="happenedOn" label="Since" required defaultTyped="today" />
      <PartnerField defaultValue={speaker(mine.mayLogFor, risk)} />
    </EntryForm>
  );
}
