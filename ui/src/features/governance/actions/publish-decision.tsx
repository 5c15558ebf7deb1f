import { ChoiceField } from '../../../components/form/choice-field';
import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { PartnerField } from '../../../components/form/partner-field';
import { given } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { publishDecision } from '../api/publish-decision';
import type { ActionProps } from './action';
import { speaker } from '../../../lib/speaker';

/** The decision, or its minutes, are published; some partners’ windows open on that day. */
export function PublishDecision({ decision, ...rest }: ActionProps) {
  const { id, mine } = useProgramme();
  return (
    <EntryForm
      title="Publish"
      says={`${decision.ref}: ${decision.title}`}
      submit="Save"
      entry={(form) =>
        publishDecision(id, decision.id, {
          partner: given(form, 'partner'),
          publication: given(form, 'publication') as 'DECISION' | 'MINUTES',
          happenedOn: given(form, 'happenedOn'),
        })
      }
      {...rest}
    >
      <ChoiceField
        name="publication"
        label="What"
        required
        defaultValue={decision.publishedOn ? 'MINUTES' : 'DECISION'}
        options={[
          ['DECISION', 'The decision'],
          ['MINUTES', 'The minutes'],
        ]}
      />
      <DateField name="happenedOn" label="Published on" required defaultTyped="today" />
      <PartnerField defaultValue={speaker(mine.mayLogFor, decision)} />
    </EntryForm>
  );
}
