import { DateField } from '../../../components/form/date-field';
import { SelectField } from '../../../components/form/select-field';
import { SourceField } from '../../../components/form/source-field';
import { TextField } from '../../../components/form/text-field';
import { FromLine, HappenedOn, RecordedAt, SpeaksFor } from '../../../components/log/common-fields';
import type { KindOfEntry } from '../../../components/log/kind-of-entry';
import { useLogDraft } from '../../../components/log/log-draft';
import { SeenBy } from '../../../components/log/seen-by';
import { given, text } from '../../../lib/form-values';
import { capital } from '../../../lib/words';
import { AudienceFields, audienceOf } from '../audience-fields';
import { EVERY, everyWords, readEvery } from '../communication-words';

const EVERY_WORDS = /,? (every (?:\d{1,3} )?(?:day|week|fortnight|month|quarter|year)s?)(?=\s|$)/i;

export const commitmentKind: KindOfEntry = {
  kind: 'commitment',
  name: 'Commitment',
  key: 'K',
  path: 'commitments',
  thing: 'commitment',
  placeholder: 'Staff bulletin every 2 weeks',
  readLine(line) {
    const [all, words] = EVERY_WORDS.exec(line) ?? [];
    const every = words && readEvery(words);
    return every ? { fields: { every }, rest: line.replace(all!, '') } : { fields: {}, rest: line };
  },
  Fields: CommitmentFields,
  entry: (programme, values) => ({
    path: `/programmes/${programme}/commitments`,
    body: {
      partner: given(values, 'partner'),
      audience: audienceOf(values),
      purpose: given(values, 'purpose'),
      channel: given(values, 'channel'),
      every: given(values, 'every'),
      startsOn: given(values, 'startsOn'),
      happenedOn: given(values, 'happenedOn'),
      visibility: text(values, 'visibility'),
      source: text(values, 'source'),
    },
  }),
  withdraw: (programme, commitment, body) => ({
    path: `/programmes/${programme}/commitments/${commitment}/withdraw`,
    body,
  }),
};

/** Who is to be told what, and how often. */
function CommitmentFields() {
  const { own, day, partner, kept, keptDay, chosen, change } = useLogDraft();
  const every = chosen('every', 'P1M');
  const periods = [...new Set<string>([...EVERY, every.value])];
  return (
    <>
      <FromLine name="purpose" label="What is told" />
      <SpeaksFor />
      <AudienceFields
        by={partner}
        to={own['audience']}
        words={own['audienceWords']}
        onTo={(to) => change('audience', to)}
        onWords={(words) => change('audienceWords', words)}
      />
      <SelectField
        label="How often"
        note=""
        required
        options={periods.map((one) => [one, capital(everyWords(one))] as const)}
        {...every}
      />
      <TextField
        label="Channel"
        hint="Such as a bulletin, a briefing, a letter."
        note="required"
        required
        maxLength={200}
        {...kept('channel')}
      />
      <DateField
        label="Starts on"
        hint="The first day on which it is due; the others follow from it."
        required
        from={day}
        {...keptDay('startsOn')}
        note="required"
      />
      <HappenedOn />
      <RecordedAt />
      <SeenBy />
      <SourceField {...kept('source')} />
    </>
  );
}
