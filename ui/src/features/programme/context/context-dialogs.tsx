import { EntryForm } from '../../../components/form/entry-form';
import { SelectField } from '../../../components/form/select-field';
import { TextField } from '../../../components/form/text-field';
import { SourceField } from '../../../components/form/source-field';
import { LoggedFor } from '../../../components/form/logged-for';
import { WithdrawThing } from '../../../components/thing/withdraw-thing';
import { given, number, text } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { figure } from '../../../lib/words';
import type { ActionProps } from './context-actions';
import { KINDS } from './context-words';

/** It was logged wrongly. */
export function CorrectContext({ context, ...rest }: ActionProps) {
  const { id } = useProgramme();
  return (
    <EntryForm
      title="Correct the entry"
      says="Change only what was logged wrongly. What stood before is kept, with who corrected it and why."
      submit="Save correction"
      entry={(form) => ({
        path: `/programmes/${id}/context/${context.id}/correct`,
        body: {
          reason: given(form, 'reason'),
          kind: given(form, 'kind'),
          title: given(form, 'title'),
          detail: text(form, 'detail'),
          pounds: number(form, 'pounds'),
          source: text(form, 'source'),
          partner: text(form, 'partner'),
        },
      })}
      {...rest}
    >
      <TextField name="reason" label="Why" required lines={2} />
      <SelectField name="kind" label="Kind" required options={KINDS} defaultValue={context.kind} />
      <TextField name="title" label="What happened" required maxLength={200} defaultValue={context.title} />
      <TextField name="detail" label="In more words" lines={3} maxLength={10000} defaultValue={context.detail} />
      <TextField
        name="pounds"
        label="Pounds"
        maxLength={20}
        defaultValue={context.pounds === undefined ? undefined : figure(context.pounds)}
      />
      <SourceField name="source" defaultValue={context.source} />
      <LoggedFor thing={context} />
    </EntryForm>
  );
}

export const WithdrawContext = ({ context, ...rest }: ActionProps) => (
  <WithdrawThing called="entry" to="context" thing={context} {...rest} />
);
