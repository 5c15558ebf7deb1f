import { ChoiceField } from '../../../components/form/choice-field';
import { DateField } from '../../../components/form/date-field';
import { SourceField } from '../../../components/form/source-field';
import { FromLine, HappenedOn, RecordedAt, SpeaksFor } from '../../../components/log/common-fields';
import type { KindOfEntry } from '../../../components/log/kind-of-entry';
import { useLogDraft } from '../../../components/log/log-draft';
import { SeenBy } from '../../../components/log/seen-by';
import { readDay } from '../../../lib/dates';
import { given, text } from '../../../lib/form-values';
import { LEVELS } from '../levels';

const CONFIDENCE = /, (low|medium|high) confidence\b/i;
const TEST_BY = /,? test by ([^,]+)/i;

export const assumptionKind: KindOfEntry = {
  kind: 'assumption',
  name: 'Assumption',
  key: 'A',
  path: 'assumptions',
  thing: 'assumption',
  placeholder: 'Every borough pays for its own scanning, low confidence, test by 1 June',
  readLine(line, now) {
    const confidence = CONFIDENCE.exec(line);
    const rest = line.replace(confidence?.[0] ?? '', '');
    const test = TEST_BY.exec(rest);
    const testBy = test && readDay(test[1]!, now, now) ? test[1] : undefined;
    return {
      fields: { confidence: confidence?.[1]!.toUpperCase(), testBy },
      rest: testBy ? rest.replace(test![0], '') : rest,
    };
  },
  Fields: AssumptionFields,
  entry: (programme, values) => ({
    path: `/programmes/${programme}/assumptions`,
    body: {
      statement: given(values, 'statement'),
      partner: given(values, 'partner'),
      confidence: given(values, 'confidence'),
      testBy: text(values, 'testBy'),
      happenedOn: given(values, 'happenedOn'),
      visibility: text(values, 'visibility'),
      source: text(values, 'source'),
    },
  }),
  withdraw: (programme, assumption, body) => ({
    path: `/programmes/${programme}/assumptions/${assumption}/withdraw`,
    body,
  }),
};

/** What is taken for true until it is tested. */
function AssumptionFields() {
  const { day, kept, keptDay, chosen } = useLogDraft();
  return (
    <>
      <FromLine name="statement" label="Assumed" lines={2} maxLength={1000} />
      <SpeaksFor />
      <ChoiceField label="Confidence" options={LEVELS} {...chosen('confidence', 'MEDIUM')} />
      <DateField label="Test by" from={day} {...keptDay('testBy')} />
      <HappenedOn />
      <RecordedAt />
      <SeenBy />
      <SourceField {...kept('source')} />
    </>
  );
}
