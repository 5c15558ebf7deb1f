import { ChoiceField } from '../../../components/form/choice-field';
import { EntryForm } from '../../../components/form/entry-form';
import { LoggedFor } from '../../../components/form/logged-for';
import { SelectField } from '../../../components/form/select-field';
import { SourceField } from '../../../components/form/source-field';
import { TextField } from '../../../components/form/text-field';
import { ABOUT } from '../../../lib/about';
import { given, text } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { ABOUT_HINT, HELPFUL, SEVERITIES } from '../observation-words';
import type { ActionProps } from './action';

/** The observation was logged wrongly. */
export function CorrectObservation({ observation, ...rest }: ActionProps) {
  const { id } = useProgramme();
  return (
    <EntryForm
      title="Correct the observation"
      says="Change only what was logged wrongly. What stood before is kept, with who corrected it and why."
      submit="Save correction"
      entry={(form) => ({
        path: `/programmes/${id}/observations/${observation.id}/correct`,
        body: {
          theme: given(form, 'theme'),
          summary: given(form, 'summary'),
          severity: Number(given(form, 'severity')),
          helpful: given(form, 'helpful') === 'yes',
          about: text(form, 'about'),
          source: text(form, 'source'),
          reason: given(form, 'reason'),
          partner: text(form, 'partner'),
        },
      })}
      {...rest}
    >
      <TextField name="reason" label="Why" required lines={2} />
      <TextField name="theme" label="Theme" required maxLength={200} defaultValue={observation.theme} />
      <TextField
        name="summary"
        label="Observed"
        required
        lines={3}
        maxLength={10000}
        defaultValue={observation.summary}
      />
      <ChoiceField
        name="helpful"
        label="It was"
        required
        options={HELPFUL}
        defaultValue={observation.helpful ? 'yes' : 'no'}
      />
      <ChoiceField
        name="severity"
        label="Severity"
        required
        options={SEVERITIES}
        defaultValue={String(observation.severity)}
      />
      <SelectField
        name="about"
        label="About"
        hint={ABOUT_HINT}
        none="Not said"
        options={ABOUT}
        defaultValue={observation.about}
      />
      <SourceField name="source" defaultValue={observation.source} />
      <LoggedFor thing={observation} />
    </EntryForm>
  );
}
