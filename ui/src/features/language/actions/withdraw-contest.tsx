import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { PartnerField } from '../../../components/form/partner-field';
import { TextField } from '../../../components/form/text-field';
import { given, text } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import type { ActionProps } from './action';

/** The partner that contested the term no longer does. */
export function WithdrawContest({ term, ...rest }: ActionProps) {
  const { id, mine } = useProgramme();
  const contesting = term.contests.map((one) => one.partner).filter((one) => mine.mayLogFor.includes(one));
  return (
    <EntryForm
      title={`No longer contest “${term.term}”`}
      submit="Save"
      entry={(form) => ({
        path: `/programmes/${id}/terms/${term.id}/withdraw-contest`,
        body: {
          partner: given(form, 'partner'),
          reason: text(form, 'reason'),
          happenedOn: given(form, 'happenedOn'),
        },
      })}
      {...rest}
    >
      <PartnerField among={contesting} />
      <DateField name="happenedOn" label="Since" required defaultTyped="today" />
      <TextField name="reason" label="Reason" lines={2} maxLength={10000} />
    </EntryForm>
  );
}
