import { SelectField } from '../../../components/form/select-field';
import { TextField } from '../../../components/form/text-field';
import { SourceField } from '../../../components/form/source-field';
import { FromLine, HappenedOn, RecordedAt, SpeaksFor } from '../../../components/log/common-fields';
import type { KindOfEntry } from '../../../components/log/kind-of-entry';
import { useLogDraft } from '../../../components/log/log-draft';
import { SeenBy } from '../../../components/log/seen-by';
import { given, number, text } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { KINDS, readPounds } from './context-words';

const SORT = /^(election|control|funding|law|other)\b: */i;

export const contextKind: KindOfEntry = {
  kind: 'context',
  name: 'Context',
  key: 'X',
  path: 'context',
  thing: 'context',
  placeholder: 'Funding: transformation grant of £950,000 yesterday',
  readLine(line) {
    const sort = SORT.exec(line);
    const pounds = readPounds(line);
    const kind = sort?.[1]!.toUpperCase() ?? (pounds ? 'FUNDING' : undefined);
    return {
      fields: { contextKind: kind, pounds },
      rest: line.replace(sort?.[0] ?? '', ''),
    };
  },
  Fields: ContextFields,
  entry: (programme, values) => ({
    path: `/programmes/${programme}/context`,
    body: {
      kind: given(values, 'contextKind'),
      title: given(values, 'title'),
      partner: text(values, 'partner'),
      detail: text(values, 'detail'),
      pounds: number(values, 'pounds'),
      happenedOn: given(values, 'happenedOn'),
      visibility: text(values, 'visibility'),
      source: text(values, 'source'),
    },
  }),
  withdraw: (programme, context, { partner, ...said }) => ({
    path: `/programmes/${programme}/context/${context}/withdraw`,
    body: { ...said, partner: partner || undefined },
  }),
};

/** What happened around the programme, and bears on it. */
function ContextFields() {
  const { mine } = useProgramme();
  const { kept, chosen } = useLogDraft();
  return (
    <>
      <FromLine name="title" label="What happened" />
      <SelectField
        label="Kind"
        note="required"
        required
        none="Choose a kind"
        options={KINDS}
        {...chosen('contextKind')}
      />
      <SpeaksFor none={mine.runs ? 'The programme as a whole' : undefined} />
      <HappenedOn />
      <RecordedAt />
      <SeenBy />
      <TextField label="Pounds" hint="Where money is part of it: whole pounds." maxLength={20} {...chosen('pounds')} />
      <TextField label="In more words" lines={2} maxLength={10000} {...kept('detail')} />
      <SourceField {...kept('source')} />
    </>
  );
}
