import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { PartnerField } from '../../../components/form/partner-field';
import { TextField } from '../../../components/form/text-field';
import { given, text } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { takeDecision } from '../api/take-decision';
import type { ActionProps } from './action';
import { speaker } from '../../../lib/speaker';

/** The decision is taken; the partners’ call-in windows follow from this day. */
export function TakeDecision({ decision, ...rest }: ActionProps) {
  const { id, mine } = useProgramme();
  return (
    <EntryForm
      title="Take the decision"
      says={`${decision.ref}: ${decision.title}`}
      submit="Save"
      entry={(form) =>
        takeDecision(id, decision.id, {
          partner: given(form, 'partner'),
          outcome: given(form, 'outcome'),
          maker: given(form, 'maker'),
          happenedOn: given(form, 'happenedOn'),
          publishedOn: text(form, 'publishedOn'),
        })
      }
      {...rest}
    >
      <TextField name="outcome" label="Outcome" hint="What was decided, in a few words." required />
      <TextField name="maker" label="Taken by" hint="The body or the officer’s post, not a name." required />
      <DateField name="happenedOn" label="Taken on" required defaultTyped="today" />
      <DateField name="publishedOn" label="Published on" />
      <PartnerField defaultValue={speaker(mine.mayLogFor, decision)} />
    </EntryForm>
  );
}
