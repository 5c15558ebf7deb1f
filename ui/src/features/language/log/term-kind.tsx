import { SourceField } from '../../../components/form/source-field';
import { FromLine, HappenedOn, RecordedAt, SpeaksFor } from '../../../components/log/common-fields';
import type { KindOfEntry } from '../../../components/log/kind-of-entry';
import { useLogDraft } from '../../../components/log/log-draft';
import { SeenBy } from '../../../components/log/seen-by';
import { given, text } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';

export const termKind: KindOfEntry = {
  kind: 'term',
  name: 'Term',
  key: 'T',
  path: 'terms',
  thing: 'term',
  placeholder: 'Saving yesterday',
  Fields: TermFields,
  entry: (programme, values) => ({
    path: `/programmes/${programme}/terms`,
    body: {
      term: given(values, 'term'),
      partner: text(values, 'partner'),
      happenedOn: given(values, 'happenedOn'),
      visibility: text(values, 'visibility'),
      source: text(values, 'source'),
    },
  }),
  withdraw: (programme, term, { partner, ...said }) => ({
    path: `/programmes/${programme}/terms/${term}/withdraw`,
    body: { ...said, partner: partner || undefined },
  }),
};

/** A word that partners use in different ways. What each means by it is logged on its page. */
function TermFields() {
  const { mine } = useProgramme();
  const { kept } = useLogDraft();
  return (
    <>
      <FromLine name="term" label="Term" hint="The word itself. What each partner means by it comes next." />
      <SpeaksFor none={mine.runs ? 'The programme as a whole' : undefined} />
      <HappenedOn />
      <RecordedAt />
      <SeenBy />
      <SourceField {...kept('source')} />
    </>
  );
}
