import { SourceField } from '../../../components/form/source-field';
import { FromLine, HappenedOn, RecordedAt, SpeaksFor } from '../../../components/log/common-fields';
import type { KindOfEntry } from '../../../components/log/kind-of-entry';
import { useLogDraft } from '../../../components/log/log-draft';
import { given, text } from '../../../lib/form-values';

export const surveyKind: KindOfEntry = {
  kind: 'survey',
  name: 'Survey',
  key: 'S',
  path: 'surveys',
  thing: 'survey',
  placeholder: 'How we work together, spring 2014',
  Fields: SurveyFields,
  entry: (programme, values) => ({
    path: `/programmes/${programme}/surveys`,
    body: {
      title: given(values, 'title'),
      partner: given(values, 'partner'),
      happenedOn: given(values, 'happenedOn'),
      source: text(values, 'source'),
    },
  }),
  withdraw: (programme, survey, body) => ({ path: `/programmes/${programme}/surveys/${survey}/withdraw`, body }),
};

/** Partners are asked how they see the partnership; each answers apart, on the survey’s page. */
function SurveyFields() {
  const { kept } = useLogDraft();
  return (
    <>
      <FromLine name="title" label="Title" maxLength={200} />
      <SpeaksFor />
      <HappenedOn />
      <RecordedAt />
      <SourceField {...kept('source')} />
    </>
  );
}
