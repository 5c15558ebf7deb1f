import { useQuery } from '@tanstack/react-query';
import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { PartnerField } from '../../../components/form/partner-field';
import { SelectField } from '../../../components/form/select-field';
import { TextField } from '../../../components/form/text-field';
import { given, text } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { getDecisions } from '../api/get-decisions';
import { supersedeDecision } from '../api/supersede-decision';
import type { ActionProps } from './action';
import { speaker } from '../../../lib/speaker';

const MOST = 200;

/** Another decision takes this one’s place. */
export function SupersedeDecision({ decision, ...rest }: ActionProps) {
  const { id, mine } = useProgramme();
  const others = useQuery(getDecisions(id, { stage: 'all', sort: '-recorded', size: MOST }, {})).data?.decisions ?? [];
  return (
    <EntryForm
      title="Supersede the decision"
      says={
        decision.takenOn
          ? 'Another decision that was taken takes its place. Log first that it was taken. Nothing is deleted.'
          : 'Another decision takes its place. Log that one first. Nothing is deleted.'
      }
      submit="Supersede it"
      entry={(form) =>
        supersedeDecision(id, decision.id, {
          partner: given(form, 'partner'),
          by: given(form, 'by'),
          reason: text(form, 'reason'),
          happenedOn: given(form, 'happenedOn'),
        })
      }
      {...rest}
    >
      <SelectField
        name="by"
        label="Superseded by"
        note=""
        required
        none="Choose a decision"
        options={others
          .filter((other) => other.id !== decision.id && (!decision.takenOn || other.takenOn))
          .map((other) => [other.id, `${other.ref} ${other.title}`] as const)}
      />
      <DateField name="happenedOn" label="Superseded on" required defaultTyped="today" />
      <TextField name="reason" label="Reason" lines={2} />
      <PartnerField defaultValue={speaker(mine.mayLogFor, decision)} />
    </EntryForm>
  );
}
