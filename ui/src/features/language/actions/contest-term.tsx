import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { PartnerField } from '../../../components/form/partner-field';
import { TextField } from '../../../components/form/text-field';
import { given } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import type { ActionProps } from './action';

/** A partner contests what others mean by the term, until something is agreed or it no longer does. */
export function ContestTerm({ term, ...rest }: ActionProps) {
  const { id, mine } = useProgramme();
  const contesting = term.contests.map((one) => one.partner);
  return (
    <EntryForm
      title={`Contest “${term.term}”`}
      says="It stays contested until a meaning is agreed, or the partner no longer contests it."
      submit="Contest it"
      entry={(form) => ({
        path: `/programmes/${id}/terms/${term.id}/contest`,
        body: {
          partner: given(form, 'partner'),
          reason: given(form, 'reason'),
          happenedOn: given(form, 'happenedOn'),
        },
      })}
      {...rest}
    >
      <PartnerField among={mine.mayLogFor.filter((one) => !contesting.includes(one))} />
      <TextField name="reason" label="Reason" required lines={3} maxLength={10000} />
      <DateField name="happenedOn" label="Contested on" required defaultTyped="today" />
    </EntryForm>
  );
}
