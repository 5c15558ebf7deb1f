import { useQuery } from '@tanstack/react-query';
import { ChoiceField } from '../../../components/form/choice-field';
import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { PartnerField } from '../../../components/form/partner-field';
import { SelectField } from '../../../components/form/select-field';
import { TextField } from '../../../components/form/text-field';
import { SourceField } from '../../../components/form/source-field';
import { LoggedFor } from '../../../components/form/logged-for';
import { WithdrawThing } from '../../../components/thing/withdraw-thing';
import { given, text } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { speaker } from '../../../lib/speaker';
import { LEVELS } from '../levels';
import { getDecisionsToName } from './get-decisions-to-name';
import type { ActionProps } from './issue-actions';
import { KINDS } from './issue-words';

/** Says what is done about it. */
export function AnswerIssue({ issue, ...rest }: ActionProps) {
  const { id, mine } = useProgramme();
  const decisions = useQuery(getDecisionsToName(id)).data?.decisions ?? [];
  return (
    <EntryForm
      title="Answer"
      says={`${issue.ref}: ${issue.title}. It stays open until it is closed.`}
      submit="Save the answer"
      entry={(form) => ({
        path: `/programmes/${id}/issues/${issue.id}/answer`,
        body: {
          answer: given(form, 'answer'),
          decision: text(form, 'decision'),
          happenedOn: given(form, 'happenedOn'),
          partner: given(form, 'partner'),
        },
      })}
      {...rest}
    >
      <TextField name="answer" label="Answer" hint="What is done about it." required lines={3} maxLength={10000} />
      <SelectField
        name="decision"
        label="By the decision"
        none="None"
        options={decisions.map((one) => [one.id, `${one.ref} ${one.title}`] as const)}
      />
      <DateField name="happenedOn" label="Answered on" required defaultTyped="today" />
      <PartnerField defaultValue={speaker(mine.mayLogFor, issue)} />
    </EntryForm>
  );
}

/** It is dealt with. */
export function CloseIssue({ issue, ...rest }: ActionProps) {
  const { id, mine } = useProgramme();
  return (
    <EntryForm
      title="Close"
      says={`${issue.ref}: ${issue.title}. It stays in the register as closed.`}
      submit="Close it"
      entry={(form) => ({
        path: `/programmes/${id}/issues/${issue.id}/close`,
        body: {
          reason: text(form, 'reason'),
          happenedOn: given(form, 'happenedOn'),
          partner: given(form, 'partner'),
        },
      })}
      {...rest}
    >
      <TextField name="reason" label="Reason" lines={3} maxLength={10000} />
      <DateField name="happenedOn" label="Closed on" required defaultTyped="today" />
      <PartnerField defaultValue={speaker(mine.mayLogFor, issue)} />
    </EntryForm>
  );
}

/** The issue was logged wrongly. */
export function CorrectIssue({ issue, ...rest }: ActionProps) {
  const { id } = useProgramme();
  return (
    <EntryForm
      title="Correct the issue"
      says="Change only what was logged wrongly. What stood before is kept, with who corrected it and why."
      submit="Save correction"
      entry={(form) => ({
        path: `/programmes/${id}/issues/${issue.id}/correct`,
        body: {
          reason: given(form, 'reason'),
          title: given(form, 'title'),
          kind: given(form, 'kind'),
          priority: given(form, 'priority'),
          impact: text(form, 'impact'),
          owner: text(form, 'owner'),
          source: text(form, 'source'),
          partner: text(form, 'partner'),
        },
      })}
      {...rest}
    >
      <TextField name="reason" label="Why" required lines={2} />
      <TextField name="title" label="In short" required maxLength={200} defaultValue={issue.title} />
      <ChoiceField name="kind" label="Kind" required options={KINDS} defaultValue={issue.kind} />
      <ChoiceField name="priority" label="Priority" required options={LEVELS} defaultValue={issue.priority} />
      <TextField name="impact" label="Impact" lines={2} maxLength={10000} defaultValue={issue.impact} />
      <TextField name="owner" label="Owner" maxLength={200} defaultValue={issue.owner} />
      <SourceField name="source" defaultValue={issue.source} />
      <LoggedFor thing={issue} />
    </EntryForm>
  );
}

export const WithdrawIssue = ({ issue, ...rest }: ActionProps) => (
  <WithdrawThing called="issue" to="issues" thing={issue} {...rest} />
);
