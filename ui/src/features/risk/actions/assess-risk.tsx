import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { PartnerField } from '../../../components/form/partner-field';
import { SelectField } from '../../../components/form/select-field';
import { TextField } from '../../../components/form/text-field';
import { given, text } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { speaker } from '../../../lib/speaker';
import type { Wire } from '../../../lib/wire';
import { ASSESSMENTS, scaleWords } from '../risk-words';
import { ScoreFields } from '../score-fields';
import type { ActionProps } from './action';

/** How likely and how grave it is now; what it was before is kept. */
export function AssessRisk({ risk, ...rest }: ActionProps) {
  const { id, mine } = useProgramme();
  return (
    <EntryForm
      title="Assess it"
      says={`${risk.ref}: ${risk.title}. On its own scale of ${scaleWords(risk.scale)}.`}
      submit="Save assessment"
      entry={(form) => ({
        path: `/programmes/${id}/risks/${risk.id}/assess`,
        body: {
          probability: Number(given(form, 'probability')),
          impact: Number(given(form, 'impact')),
          assessment: given(form, 'assessment'),
          reason: text(form, 'reason'),
          reviewDue: text(form, 'reviewDue'),
          happenedOn: given(form, 'happenedOn'),
          partner: given(form, 'partner'),
        },
      })}
      {...rest}
    >
      <ScoreFields scale={risk.scale} score={risk.now} />
      <SelectField
        name="assessment"
        label="Scored"
        note=""
        required
        options={Object.entries(ASSESSMENTS) as [Wire<'Assessment'>, string][]}
      />
      <TextField name="reason" label="Reason" lines={2} maxLength={10000} />
      <DateField name="happenedOn" label="Assessed on" required defaultTyped="today" />
      <DateField name="reviewDue" label="Next review" from={risk.happenedOn} />
      <PartnerField defaultValue={speaker(mine.mayLogFor, risk)} />
    </EntryForm>
  );
}
