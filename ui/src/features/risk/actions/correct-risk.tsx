import { ChoiceField } from '../../../components/form/choice-field';
import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { TextField } from '../../../components/form/text-field';
import { SourceField } from '../../../components/form/source-field';
import { MoreFields } from '../../../components/form/more-fields';
import { LoggedFor } from '../../../components/form/logged-for';
import { longDay } from '../../../lib/dates';
import { given, text } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import type { Wire } from '../../../lib/wire';
import { NATURES } from '../risk-words';
import type { ActionProps } from './action';

/** The risk was logged wrongly. Scores are not corrected: they are assessed anew. */
export function CorrectRisk({ risk, ...rest }: ActionProps) {
  const { id } = useProgramme();
  const { appetite } = risk;
  return (
    <EntryForm
      title="Correct the risk"
      says="Change only what was logged wrongly. What stood before is kept. To score it anew, assess it instead."
      submit="Save correction"
      entry={(values) => ({
        path: `/programmes/${id}/risks/${risk.id}/correct`,
        body: {
          reason: given(values, 'reason'),
          title: given(values, 'title'),
          nature: given(values, 'nature'),
          category: text(values, 'category'),
          cause: text(values, 'cause'),
          event: text(values, 'event'),
          effect: text(values, 'effect'),
          owner: text(values, 'owner'),
          actionee: text(values, 'actionee'),
          proximity: text(values, 'proximity'),
          appetite: appetite && { probability: appetite.probability, impact: appetite.impact },
          source: text(values, 'source'),
          partner: text(values, 'partner'),
        },
      })}
      {...rest}
    >
      <TextField name="reason" label="Why" hint="For example: as in the signed minutes." required lines={2} />
      <TextField name="title" label="In short" required maxLength={200} defaultValue={risk.title} />
      <ChoiceField
        name="nature"
        label="Nature"
        required
        options={Object.entries(NATURES) as [Wire<'Nature'>, string][]}
        defaultValue={risk.nature}
      />
      <TextField name="category" label="Category" maxLength={200} defaultValue={risk.category} />
      <MoreFields>
        <TextField name="cause" label="Because of" lines={2} maxLength={10000} defaultValue={risk.cause} />
        <TextField name="event" label="May happen" lines={2} maxLength={10000} defaultValue={risk.event} />
        <TextField name="effect" label="And lead to" lines={2} maxLength={10000} defaultValue={risk.effect} />
        <TextField name="owner" label="Owner" maxLength={200} defaultValue={risk.owner} />
        <TextField name="actionee" label="Actionee" maxLength={200} defaultValue={risk.actionee} />
        <DateField
          name="proximity"
          label="Proximity"
          from={risk.happenedOn}
          defaultTyped={risk.proximity && longDay(risk.proximity)}
        />
        <SourceField name="source" defaultValue={risk.source} />
      </MoreFields>
      <LoggedFor thing={risk} />
    </EntryForm>
  );
}
