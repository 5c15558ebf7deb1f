import { DateField } from '../../components/form/date-field';
import { EntryForm } from '../../components/form/entry-form';
import { TextField } from '../../components/form/text-field';
import type { Closing } from '../../components/thing/thing-actions';
import { given } from '../../lib/form-values';
import { useProgramme } from '../../lib/programme';
import { KIND_WORDS } from './friction-words';
import { KINDS, type Model } from './wire';

/** The programme measures friction in another way from a day on; what was measured before can be told by its model. */
export function SetModel({ model, ...rest }: Closing & { model: Model }) {
  const { id } = useProgramme();
  return (
    <EntryForm
      title="Change the model"
      says="From the day given, every number is computed with it. It is an entry like any other: who, when and why are kept."
      submit="Save the model"
      entry={(form) => ({
        path: `/programmes/${id}/set-friction-model`,
        body: {
          halfLifeDays: Number(given(form, 'halfLifeDays')),
          k: Number(given(form, 'k')),
          weights: KINDS.map((kind) => ({ kind, weight: Number(given(form, kind)) })),
          reason: given(form, 'reason'),
          happenedOn: given(form, 'happenedOn'),
        },
      })}
      {...rest}
    >
      <TextField name="reason" label="Why" required lines={2} maxLength={10000} />
      <TextField
        name="halfLifeDays"
        label="Half-life"
        hint="Days in which a signal that closed fades by half."
        required
        note="days"
        defaultValue={String(model.halfLifeDays)}
      />
      <TextField
        name="k"
        label="K"
        hint="The sum at which the index reaches 63."
        required
        note=""
        defaultValue={String(model.k)}
      />
      {KINDS.map((kind) => (
        <TextField
          key={kind}
          name={kind}
          label={KIND_WORDS[kind]}
          required
          note={kind === 'OBSERVED' ? '× severity' : 'weight'}
          defaultValue={String(model.weights[kind] ?? '')}
        />
      ))}
      <DateField name="happenedOn" label="In force from" required defaultTyped="today" />
    </EntryForm>
  );
}
