import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { SelectField } from '../../../components/form/select-field';
import { TextField } from '../../../components/form/text-field';
import { SourceField } from '../../../components/form/source-field';
import { MoreFields } from '../../../components/form/more-fields';
import { longDay } from '../../../lib/dates';
import { given, text } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { correctDecision } from '../api/correct-decision';
import { choices, TYPES } from '../decision-words';
import type { ActionProps } from './action';
import { changesOf } from './correction';

/** What was logged was wrong: only the fields that change are sent, and what stood before is kept. */
export function CorrectDecision({ decision, ...rest }: ActionProps) {
  const { id, mine } = useProgramme();
  const proposed = mine.mayLogFor.includes(decision.partner);
  const taken = decision.takenFor && mine.mayLogFor.includes(decision.takenFor);
  return (
    <EntryForm
      title="Correct the decision"
      says="Change only what was logged wrongly. What stood before is kept, with who corrected it and why."
      submit="Save correction"
      entry={(values) =>
        correctDecision(id, decision.id, {
          ...changesOf(values, decision),
          reason: given(values, 'reason'),
          happenedOn: text(values, 'happenedOn'),
        })
      }
      {...rest}
    >
      <TextField name="reason" label="Why" hint="For example: as in the signed minutes." required lines={2} />
      {proposed && <TextField name="title" label="Title" required defaultValue={decision.title} />}
      {taken && (
        <>
          <TextField name="outcome" label="Outcome" required defaultValue={decision.outcome} />
          <TextField name="maker" label="Taken by" required defaultValue={decision.maker} />
        </>
      )}
      {proposed && (
        <>
          <DateField
            name="neededBy"
            label="Needed by"
            from={decision.proposedOn}
            defaultTyped={decision.neededBy && longDay(decision.neededBy)}
          />
          <TextField name="arrangement" label="Arrangement" defaultValue={decision.arrangement} />
          <MoreFields>
            <SelectField
              name="type"
              label="Type"
              none="Not stated"
              options={choices(TYPES)}
              defaultValue={decision.type ?? ''}
            />
            <TextField name="reasons" label="Reasons" lines={4} defaultValue={decision.reasons} />
            <TextField name="power" label="Power" defaultValue={decision.power} />
            <TextField name="interests" label="Interests" defaultValue={decision.interests} />
            <TextField name="dispensation" label="Dispensation" defaultValue={decision.dispensation} />
            <TextField name="exemptReason" label="Exempt because" defaultValue={decision.exemptReason} />
            <TextField name="reference" label="Own reference" defaultValue={decision.reference} />
            <SourceField name="source" defaultValue={decision.source} />
            <DateField
              name="reviewOn"
              label="Review on"
              from={decision.proposedOn}
              defaultTyped={decision.reviewOn && longDay(decision.reviewOn)}
            />
            <DateField name="happenedOn" label="Holds from" hint="Leave empty for the day of what is corrected." />
          </MoreFields>
        </>
      )}
    </EntryForm>
  );
}
