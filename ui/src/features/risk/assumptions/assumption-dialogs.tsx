import { ChoiceField } from '../../../components/form/choice-field';
import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { PartnerField } from '../../../components/form/partner-field';
import { TextField } from '../../../components/form/text-field';
import { SourceField } from '../../../components/form/source-field';
import { LoggedFor } from '../../../components/form/logged-for';
import { WithdrawThing } from '../../../components/thing/withdraw-thing';
import { longDay } from '../../../lib/dates';
import { given, text } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { speaker } from '../../../lib/speaker';
import { LEVELS } from '../levels';
import type { ActionProps } from './assumption-actions';
import { OUTCOMES } from './assumption-words';

/** It was found to hold, or not. */
export function TestAssumption({ assumption, ...rest }: ActionProps) {
  const { id, mine } = useProgramme();
  return (
    <EntryForm
      title="It was tested"
      says={`${assumption.ref}: ${assumption.statement} The last test counts; earlier ones stay in its history.`}
      submit="Save the test"
      entry={(form) => ({
        path: `/programmes/${id}/assumptions/${assumption.id}/test`,
        body: {
          outcome: given(form, 'outcome'),
          how: given(form, 'how'),
          happenedOn: given(form, 'happenedOn'),
          partner: given(form, 'partner'),
        },
      })}
      {...rest}
    >
      <ChoiceField name="outcome" label="Outcome" required options={OUTCOMES} />
      <TextField name="how" label="How it was tested" required lines={3} maxLength={10000} />
      <DateField name="happenedOn" label="Tested on" required defaultTyped="today" />
      <PartnerField defaultValue={speaker(mine.mayLogFor, assumption)} />
    </EntryForm>
  );
}

/** The assumption was logged wrongly. */
export function CorrectAssumption({ assumption, ...rest }: ActionProps) {
  const { id } = useProgramme();
  return (
    <EntryForm
      title="Correct the assumption"
      says="Change only what was logged wrongly. What stood before is kept, with who corrected it and why."
      submit="Save correction"
      entry={(form) => ({
        path: `/programmes/${id}/assumptions/${assumption.id}/correct`,
        body: {
          reason: given(form, 'reason'),
          statement: given(form, 'statement'),
          confidence: given(form, 'confidence'),
          testBy: text(form, 'testBy'),
          source: text(form, 'source'),
          partner: text(form, 'partner'),
        },
      })}
      {...rest}
    >
      <TextField name="reason" label="Why" required lines={2} />
      <TextField
        name="statement"
        label="Assumed"
        required
        lines={2}
        maxLength={1000}
        defaultValue={assumption.statement}
      />
      <ChoiceField
        name="confidence"
        label="Confidence"
        required
        options={LEVELS}
        defaultValue={assumption.confidence}
      />
      <DateField
        name="testBy"
        label="Test by"
        from={assumption.happenedOn}
        defaultTyped={assumption.testBy && longDay(assumption.testBy)}
      />
      <SourceField name="source" defaultValue={assumption.source} />
      <LoggedFor thing={assumption} />
    </EntryForm>
  );
}

export const WithdrawAssumption = ({ assumption, ...rest }: ActionProps) => (
  <WithdrawThing called="assumption" to="assumptions" thing={assumption} {...rest} />
);
