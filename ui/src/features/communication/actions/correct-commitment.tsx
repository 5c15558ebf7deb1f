import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { SelectField } from '../../../components/form/select-field';
import { SourceField } from '../../../components/form/source-field';
import { TextField } from '../../../components/form/text-field';
import { LoggedFor } from '../../../components/form/logged-for';
import { longDay } from '../../../lib/dates';
import { given, text } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { capital } from '../../../lib/words';
import { AudienceFields, audienceIn, audienceOf } from '../audience-fields';
import { EVERY, everyWords } from '../communication-words';
import type { OnCommitment } from './action';

/** The commitment was logged wrongly: how it was kept is then counted anew. */
export function CorrectCommitment({ commitment, ...rest }: OnCommitment) {
  const { id } = useProgramme();
  const periods = [...new Set([...EVERY, commitment.every])];
  return (
    <EntryForm
      title="Correct the commitment"
      says="Change only what was logged wrongly. What stood before is kept. To change what is promised, end it and log another."
      submit="Save correction"
      entry={(form) => ({
        path: `/programmes/${id}/commitments/${commitment.id}/correct`,
        body: {
          audience: audienceOf(form),
          purpose: given(form, 'purpose'),
          channel: given(form, 'channel'),
          every: given(form, 'every'),
          startsOn: given(form, 'startsOn'),
          source: text(form, 'source'),
          reason: given(form, 'reason'),
          partner: text(form, 'partner'),
        },
      })}
      {...rest}
    >
      <TextField name="reason" label="Why" required lines={2} />
      <TextField name="purpose" label="What is told" required maxLength={200} defaultValue={commitment.purpose} />
      <AudienceFields by={commitment.partner} {...audienceIn(commitment)} />
      <SelectField
        name="every"
        label="How often"
        note=""
        required
        options={periods.map((one) => [one, capital(everyWords(one))] as const)}
        defaultValue={commitment.every}
      />
      <TextField name="channel" label="Channel" required maxLength={200} defaultValue={commitment.channel} />
      <DateField name="startsOn" label="Starts on" required defaultTyped={longDay(commitment.startsOn)} />
      <SourceField name="source" defaultValue={commitment.source} />
      <LoggedFor thing={commitment} />
    </EntryForm>
  );
}
