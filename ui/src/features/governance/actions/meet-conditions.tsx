import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { PartnerField } from '../../../components/form/partner-field';
import { TextField } from '../../../components/form/text-field';
import { given, text } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { meetConditions } from '../api/meet-conditions';
import type { ActionProps } from './action';

/** The partner that set conditions says that they are met. */
export function MeetConditions({ decision, ...rest }: ActionProps) {
  const { id, mine } = useProgramme();
  const open = decision.partners.filter(
    (one) => one.stance === 'SUPPORT_WITH_CONDITIONS' && !one.conditionsMet && mine.mayLogFor.includes(one.partner),
  );
  return (
    <EntryForm
      title="Conditions are met"
      says={open.length === 1 ? open[0]!.conditions : undefined}
      submit="Save"
      entry={(form) =>
        meetConditions(id, decision.id, {
          partner: given(form, 'partner'),
          reason: text(form, 'reason'),
          happenedOn: given(form, 'happenedOn'),
        })
      }
      {...rest}
    >
      <PartnerField among={open.map((one) => one.partner)} />
      <DateField name="happenedOn" label="Met on" required defaultTyped="today" />
      <TextField name="reason" label="How" lines={2} />
    </EntryForm>
  );
}
