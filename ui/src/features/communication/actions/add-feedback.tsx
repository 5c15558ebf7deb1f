import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { PartnerField } from '../../../components/form/partner-field';
import { TextField } from '../../../components/form/text-field';
import { given, text } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { speaker } from '../../../lib/speaker';
import { SentimentField } from '../sent-fields';
import type { OnCommunication } from './action';

/** Something came back. */
export function AddFeedback({ communication, ...rest }: OnCommunication) {
  const { id, mine } = useProgramme();
  return (
    <EntryForm
      title="Add feedback"
      says={`${communication.ref}: ${communication.summary}`}
      submit="Save feedback"
      entry={(form) => ({
        path: `/programmes/${id}/communications/${communication.id}/add-feedback`,
        body: {
          feedback: given(form, 'feedback'),
          sentiment: text(form, 'sentiment'),
          happenedOn: given(form, 'happenedOn'),
          partner: given(form, 'partner'),
        },
      })}
      {...rest}
    >
      <TextField
        name="feedback"
        label="Feedback"
        hint="What was said, not who said it."
        required
        lines={3}
        maxLength={10000}
      />
      <SentimentField />
      <DateField name="happenedOn" label="Came on" required defaultTyped="today" />
      <PartnerField defaultValue={speaker(mine.mayLogFor, communication)} />
    </EntryForm>
  );
}
