import { ChoiceField } from '../../../components/form/choice-field';
import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { PartnerField } from '../../../components/form/partner-field';
import { TextField } from '../../../components/form/text-field';
import { given, text } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { speaker } from '../../../lib/speaker';
import { responsesTo } from '../risk-words';
import type { ActionProps } from './action';

/** What is done about it. */
export function RespondToRisk({ risk, ...rest }: ActionProps) {
  const { id, mine } = useProgramme();
  return (
    <EntryForm
      title="Respond"
      says={`${risk.ref}: ${risk.title}`}
      submit="Save response"
      entry={(form) => ({
        path: `/programmes/${id}/risks/${risk.id}/respond`,
        body: {
          response: given(form, 'response'),
          action: text(form, 'action'),
          actionee: text(form, 'actionee'),
          by: text(form, 'by'),
          happenedOn: given(form, 'happenedOn'),
          partner: given(form, 'partner'),
        },
      })}
      {...rest}
    >
      <ChoiceField
        name="response"
        label="Response"
        required
        options={responsesTo(risk.nature)}
        defaultValue={risk.response?.response}
      />
      <TextField name="action" label="Action" hint="What is done." lines={2} maxLength={10000} />
      <TextField name="actionee" label="Actionee" hint="The post that does it, not a name." maxLength={200} />
      <DateField name="by" label="Done by" from={risk.happenedOn} />
      <DateField name="happenedOn" label="Decided on" required defaultTyped="today" />
      <PartnerField defaultValue={speaker(mine.mayLogFor, risk)} />
    </EntryForm>
  );
}
