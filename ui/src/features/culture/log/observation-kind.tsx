import { ChoiceField } from '../../../components/form/choice-field';
import { SelectField } from '../../../components/form/select-field';
import { TextField } from '../../../components/form/text-field';
import { SourceField } from '../../../components/form/source-field';
import { FromLine, HappenedOn, RecordedAt, SpeaksFor } from '../../../components/log/common-fields';
import type { KindOfEntry } from '../../../components/log/kind-of-entry';
import { useLogDraft } from '../../../components/log/log-draft';
import { SeenBy } from '../../../components/log/seen-by';
import { ABOUT } from '../../../lib/about';
import { given, text } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { ABOUT_HINT, HELPFUL, SEVERITIES } from '../observation-words';

export const observationKind: KindOfEntry = {
  kind: 'observation',
  name: 'Observation',
  key: 'O',
  path: 'observations',
  thing: 'observation',
  placeholder: 'Staff list given to the press, severity 3 yesterday',
  readLine(line) {
    const severity = /,? severity ([1-5])\b/i.exec(line);
    const helped = /^helped\b[: ]*/i.exec(line);
    return {
      fields: { severity: severity?.[1], helpful: helped ? 'yes' : undefined },
      rest: line.replace(severity?.[0] ?? '', '').replace(helped?.[0] ?? '', ''),
    };
  },
  Fields: ObservationFields,
  entry: (programme, values) => ({
    path: `/programmes/${programme}/observations`,
    body: {
      partner: given(values, 'partner'),
      between: [given(values, 'between'), given(values, 'and')],
      theme: given(values, 'theme'),
      severity: Number(given(values, 'severity')),
      helpful: given(values, 'helpful') === 'yes',
      about: text(values, 'about'),
      summary: given(values, 'summary'),
      happenedOn: given(values, 'happenedOn'),
      visibility: text(values, 'visibility'),
      source: text(values, 'source'),
    },
  }),
  withdraw: (programme, observation, body) => ({
    path: `/programmes/${programme}/observations/${observation}/withdraw`,
    body,
  }),
};

/** Where two partners grate, or where their difference helps. */
function ObservationFields() {
  const { partners, mine } = useProgramme();
  const { partner, kept, chosen } = useLogDraft();
  const names = partners.map((one) => [one.id, one.name] as const);
  const first = chosen('between', partner || (mine.mayLogFor.length === 1 ? mine.mayLogFor[0] : ''));
  return (
    <>
      <FromLine name="summary" label="Observed" lines={2} maxLength={10000} />
      <SpeaksFor />
      <SelectField label="Between" note="required" required none="Choose a partner" options={names} {...first} />
      <SelectField
        label="and"
        called="The other partner"
        note="required"
        required
        none="Choose another"
        options={names.filter(([id]) => id !== first.value)}
        {...chosen('and')}
      />
      <TextField
        label="Theme"
        hint="In a word or two, such as staffing or fees."
        required
        maxLength={200}
        note="required"
        {...kept('theme')}
      />
      <ChoiceField label="It was" required options={HELPFUL} {...chosen('helpful', 'no')} />
      <ChoiceField label="Severity" required options={SEVERITIES} {...chosen('severity')} />
      <SelectField label="About" hint={ABOUT_HINT} none="Not said" options={ABOUT} {...chosen('about')} />
      <HappenedOn />
      <RecordedAt />
      <SeenBy />
      <SourceField {...kept('source')} />
    </>
  );
}
