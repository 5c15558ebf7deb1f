import { useQuery } from '@tanstack/react-query';
import { ChoiceField } from '../../../components/form/choice-field';
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
import { LEVELS } from '../levels';
import { getMaterialisedRisks } from './get-materialised-risks';
import { KINDS } from './issue-words';

const PRIORITY = /, (low|medium|high) priority\b/i;
const FROM = /,? ?\bfrom (R-\d+)\b/i;

export const issueKind: KindOfEntry = {
  kind: 'issue',
  name: 'Issue',
  key: 'I',
  path: 'issues',
  thing: 'issue',
  about: 'risk',
  placeholder: 'Two weeks of permits were lost in the move, high priority, from R-52, yesterday',
  readLine(line) {
    const priority = PRIORITY.exec(line);
    const from = FROM.exec(line);
    return {
      fields: { priority: priority?.[1]!.toUpperCase(), ref: from?.[1]!.toUpperCase() },
      rest: line
        .replace(priority?.[0] ?? '', '')
        .replace(from?.[0] ?? '', '')
        .trim(),
    };
  },
  Fields: IssueFields,
  entry: (programme, values) => ({
    path: `/programmes/${programme}/issues`,
    body: {
      title: given(values, 'title'),
      partner: given(values, 'partner'),
      kind: given(values, 'issueKind'),
      priority: given(values, 'priority'),
      impact: text(values, 'impact'),
      owner: text(values, 'owner'),
      risk: text(values, 'risk'),
      happenedOn: given(values, 'happenedOn'),
      visibility: text(values, 'visibility'),
      source: text(values, 'source'),
    },
  }),
  withdraw: (programme, issue, body) => ({ path: `/programmes/${programme}/issues/${issue}/withdraw`, body }),
};

/** What has happened, and has to be dealt with. */
function IssueFields() {
  const { id } = useProgramme();
  const { own, read, about, kept, chosen } = useLogDraft();
  const risks = useQuery(getMaterialisedRisks(id)).data?.risks ?? [];
  const named = risks.find((one) => one.ref.replace(/-0+/, '-') === read.fields['ref']?.replace(/-0+/, '-'));
  const from = risks.find((one) => one.id === about);
  const risk = chosen('risk', named?.id ?? from?.id ?? '');
  return (
    <>
      <FromLine name="title" label="In short" />
      <SpeaksFor />
      <ChoiceField label="Kind" options={KINDS} {...chosen('issueKind', 'CONCERN')} />
      <ChoiceField label="Priority" options={LEVELS} {...chosen('priority', 'MEDIUM')} />
      <SelectField
        label="From the risk"
        hint="Only one that has happened."
        note={own['risk'] === undefined && named ? 'from your line' : undefined}
        none="None"
        options={risks.map((one) => [one.id, `${one.ref} ${one.title}`] as const)}
        {...risk}
      />
      <HappenedOn />
      <RecordedAt />
      <SeenBy />
      <MoreFields>
        <TextField label="Impact" lines={2} maxLength={10000} {...kept('impact')} />
        <TextField label="Owner" hint="The post that deals with it, not a name." maxLength={200} {...kept('owner')} />
        <SourceField {...kept('source')} />
      </MoreFields>
    </>
  );
}
