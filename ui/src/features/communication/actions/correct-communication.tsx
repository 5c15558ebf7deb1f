import { EntryForm } from '../../../components/form/entry-form';
import { TextField } from '../../../components/form/text-field';
import { SourceField } from '../../../components/form/source-field';
import { MoreFields } from '../../../components/form/more-fields';
import { LoggedFor } from '../../../components/form/logged-for';
import { given, text } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { AudienceFields, audienceIn, audienceOf } from '../audience-fields';
import { PublicityField, sentOf, SentimentField, SponsorField } from '../sent-fields';
import type { OnCommunication } from './action';

/** The communication was logged wrongly. What came back later is logged apart, and stays. */
export function CorrectCommunication({ communication, ...rest }: OnCommunication) {
  const { id } = useProgramme();
  const first = communication.feedback.find((one) => one.on === communication.happenedOn);
  const { sponsorNamed } = communication;
  return (
    <EntryForm
      title="Correct the communication"
      says="Change only what was logged wrongly. What stood before is kept, with who corrected it and why."
      submit="Save correction"
      entry={(values) => ({
        path: `/programmes/${id}/communications/${communication.id}/correct`,
        body: {
          audience: audienceOf(values),
          channel: given(values, 'channel'),
          summary: given(values, 'summary'),
          ...sentOf(values),
          reason: given(values, 'reason'),
          partner: text(values, 'partner'),
        },
      })}
      {...rest}
    >
      <TextField name="reason" label="Why" required lines={2} />
      <TextField
        name="summary"
        label="What was sent"
        required
        lines={2}
        maxLength={1000}
        defaultValue={communication.summary}
      />
      <AudienceFields by={communication.partner} {...audienceIn(communication)} />
      <TextField name="channel" label="Channel" required maxLength={200} defaultValue={communication.channel} />
      <PublicityField defaultValue={communication.publicity ? 'yes' : 'no'} />
      <MoreFields>
        <TextField
          name="reach"
          label="Reach"
          hint="How many it reached."
          defaultValue={communication.reach?.toString()}
        />
        <SponsorField defaultValue={sponsorNamed === undefined ? '' : sponsorNamed ? 'yes' : 'no'} />
        <TextField name="feedback" label="Feedback" lines={2} maxLength={10000} defaultValue={first?.feedback} />
        <SentimentField defaultValue={first?.sentiment} />
        <SourceField name="source" defaultValue={communication.source} />
      </MoreFields>
      <LoggedFor thing={communication} />
    </EntryForm>
  );
}
