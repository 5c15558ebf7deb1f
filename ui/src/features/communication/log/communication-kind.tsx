import { useQuery } from '@tanstack/react-query';
import { SelectField } from '../../../components/form/select-field';
import { TextField } from '../../../components/form/text-field';
import { SourceField } from '../../../components/form/source-field';
import { MoreFields } from '../../../components/form/more-fields';
import { FromLine, HappenedOn, RecordedAt, SpeaksFor } from '../../../components/log/common-fields';
import type { KindOfEntry } from '../../../components/log/kind-of-entry';
import { useLogDraft } from '../../../components/log/log-draft';
import { SeenBy } from '../../../components/log/seen-by';
import { given, text } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { getCommitments } from '../api/get-commitments';
import { AudienceFields, audienceOf } from '../audience-fields';
import { PublicityField, sentOf, SentimentField, SponsorField } from '../sent-fields';

export const communicationKind: KindOfEntry = {
  kind: 'communication',
  name: 'Communication',
  key: 'C',
  path: 'communications',
  thing: 'communication',
  about: 'commitment',
  placeholder: 'P-47 Bulletin to licensing staff: where we have been since June, yesterday',
  readLine(line) {
    const ref = /\bP-\d+\b/i.exec(line);
    if (!ref) return { fields: {}, rest: line };
    const rest = (line.slice(0, ref.index) + line.slice(ref.index + ref[0].length)).replace(/\s+/g, ' ').trim();
    return { fields: { ref: ref[0].toUpperCase() }, rest };
  },
  Fields: CommunicationFields,
  entry: (programme, values) => ({
    path: `/programmes/${programme}/communications`,
    body: {
      partner: given(values, 'partner'),
      commitment: text(values, 'commitment'),
      audience: audienceOf(values),
      channel: given(values, 'channel'),
      summary: given(values, 'summary'),
      happenedOn: given(values, 'happenedOn'),
      visibility: text(values, 'visibility'),
      ...sentOf(values),
    },
  }),
  withdraw: (programme, communication, body) => ({
    path: `/programmes/${programme}/communications/${communication}/withdraw`,
    body,
  }),
};

const MOST = 200;

/** What was really sent, for a commitment or for none. */
function CommunicationFields() {
  const { id } = useProgramme();
  const { own, read, about, partner, kept, chosen, change } = useLogDraft();
  const plan = useQuery(getCommitments(id, { sort: 'stage', size: MOST }, {})).data?.commitments ?? [];
  const running = plan.filter((one) => one.stage !== 'ENDED' && one.stage !== 'WITHDRAWN');
  const named = running.find((one) => one.ref === read.fields['ref']);
  const commitment = chosen('commitment', named?.id ?? about ?? '');
  const promised = running.find((one) => one.id === commitment.value);
  const offered = running.filter((one) => !partner || one.partner === partner || one === promised);
  return (
    <>
      <FromLine name="summary" label="What was sent" maxLength={1000} />
      <SelectField
        label="For"
        note={own['commitment'] === undefined && named ? 'from your line' : undefined}
        none="No commitment"
        options={offered.map((one) => [one.id, `${one.ref} ${one.purpose}`] as const)}
        {...commitment}
      />
      <SpeaksFor />
      {!promised && (
        <AudienceFields
          by={partner}
          to={own['audience']}
          words={own['audienceWords']}
          onTo={(to) => change('audience', to)}
          onWords={(words) => change('audienceWords', words)}
        />
      )}
      <TextField label="Channel" note="required" required maxLength={200} {...chosen('channel', promised?.channel)} />
      <HappenedOn />
      <RecordedAt />
      <SeenBy />
      <PublicityField {...chosen('publicity', 'no')} />
      <MoreFields>
        <TextField label="Reach" hint="How many it reached." {...kept('reach')} />
        <SponsorField {...chosen('sponsorNamed')} />
        <TextField label="Feedback" lines={2} maxLength={10000} {...kept('feedback')} />
        <SentimentField {...chosen('sentiment')} />
        <SourceField {...kept('source')} />
      </MoreFields>
    </>
  );
}
