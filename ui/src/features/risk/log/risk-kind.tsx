import { useQuery } from '@tanstack/react-query';
import { ChoiceField } from '../../../components/form/choice-field';
import { DateField } from '../../../components/form/date-field';
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
import type { Wire } from '../../../lib/wire';
import { getRisks } from '../api/get-risks';
import { NATURES, scaleWords, stepsOf } from '../risk-words';

const SCORE = /,? (\d{1,2}),(\d{1,2})(?: of (\d{1,2})\s?[x×]\s?(\d{1,2}))?(?=\s|$)/;

export const riskKind: KindOfEntry = {
  kind: 'risk',
  name: 'Risk',
  key: 'R',
  path: 'risks',
  thing: 'risk',
  placeholder: 'Licensing records may not move before go-live 3,3 of 4x4 yesterday',
  readLine(line) {
    const [all, probability, impact, across, up] = SCORE.exec(line) ?? [];
    if (!all) return { fields: {}, rest: line };
    return {
      fields: { probability, impact, scale: across && `${across}x${up}` },
      rest: line.replace(all, ''),
    };
  },
  Fields: RiskFields,
  entry: (programme, values) => ({
    path: `/programmes/${programme}/risks`,
    body: {
      title: given(values, 'title'),
      partner: given(values, 'partner'),
      probability: Number(given(values, 'probability')),
      impact: Number(given(values, 'impact')),
      scale: given(values, 'scale'),
      nature: given(values, 'nature'),
      category: text(values, 'category'),
      cause: text(values, 'cause'),
      event: text(values, 'event'),
      effect: text(values, 'effect'),
      owner: text(values, 'owner'),
      actionee: text(values, 'actionee'),
      proximity: text(values, 'proximity'),
      happenedOn: given(values, 'happenedOn'),
      visibility: text(values, 'visibility'),
      source: text(values, 'source'),
    },
  }),
  withdraw: (programme, risk, body) => ({ path: `/programmes/${programme}/risks/${risk}/withdraw`, body }),
};

const SCALES = ['3x3', '4x4', '5x5', '6x6', '10x10'];

const upTo = (steps: number) => Array.from({ length: steps }, (_, i) => [String(i + 1), String(i + 1)] as const);

/** What may happen, scored on the partner’s own scale. */
function RiskFields() {
  const { id } = useProgramme();
  const { partner, day, kept, keptDay, chosen } = useLogDraft();
  const last = useQuery({
    ...getRisks(id, { stage: 'all', partner, sort: '-recorded', size: 1 }, {}),
    enabled: partner !== '',
  }).data;
  const scale = chosen('scale', last?.risks[0]?.scale ?? '5x5');
  const steps = stepsOf(scale.value);
  const scales = SCALES.includes(scale.value) ? SCALES : [...SCALES, scale.value];
  return (
    <>
      <FromLine name="title" label="In short" />
      <SpeaksFor />
      <ChoiceField
        label="Probability"
        note={`of ${steps.probability}`}
        required
        options={upTo(steps.probability)}
        {...chosen('probability')}
      />
      <ChoiceField
        label="Impact"
        note={`of ${steps.impact}`}
        required
        options={upTo(steps.impact)}
        {...chosen('impact')}
      />
      <SelectField
        label="Scale"
        hint="The partner’s own. It is kept as it is, and translated for comparison."
        note=""
        required
        options={scales.map((one) => [one, scaleWords(one)] as const)}
        {...scale}
      />
      <TextField label="Because of" lines={2} maxLength={10000} {...kept('cause')} />
      <HappenedOn />
      <RecordedAt />
      <SeenBy />
      <MoreFields>
        <ChoiceField
          label="Nature"
          options={Object.entries(NATURES) as [Wire<'Nature'>, string][]}
          {...chosen('nature', 'RISK')}
        />
        <TextField label="May happen" lines={2} maxLength={10000} {...kept('event')} />
        <TextField label="And lead to" lines={2} maxLength={10000} {...kept('effect')} />
        <TextField label="Owner" hint="The post that is accountable, not a name." maxLength={200} {...kept('owner')} />
        <TextField label="Actionee" hint="The post that does it: another one." maxLength={200} {...kept('actionee')} />
        <TextField label="Category" maxLength={200} {...kept('category')} />
        <DateField label="Proximity" hint="When it may happen." from={day} {...keptDay('proximity')} />
        <SourceField {...kept('source')} />
      </MoreFields>
    </>
  );
}
