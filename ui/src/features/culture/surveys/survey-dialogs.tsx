import { ChoiceField } from '../../../components/form/choice-field';
import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { PartnerField } from '../../../components/form/partner-field';
import { TextField } from '../../../components/form/text-field';
import { SourceField } from '../../../components/form/source-field';
import { LoggedFor } from '../../../components/form/logged-for';
import { WithdrawThing } from '../../../components/thing/withdraw-thing';
import { given, text } from '../../../lib/form-values';
import { STATEMENTS } from '../../../lib/perception';
import { useProgramme } from '../../../lib/programme';
import { speaker } from '../../../lib/speaker';
import { answersFor, type ActionProps } from './survey-actions';
import { RATINGS } from './survey-words';

/** What one person of a partner answered, without a name and without a day. */
export function AnswerSurvey({ survey, ...rest }: ActionProps) {
  const { id, mine } = useProgramme();
  return (
    <EntryForm
      title="Log an answer"
      says={`${survey.ref}: ${survey.title}. One person’s, without a name: only your partner knows that it was given, and nobody is shown one answer. How far does this person agree?`}
      submit="Save the answer"
      entry={(form) => ({
        path: `/programmes/${id}/surveys/${survey.id}/answer`,
        body: {
          partner: given(form, 'partner'),
          ...Object.fromEntries(STATEMENTS.map(([theme]) => [theme, Number(given(form, theme))])),
        },
      })}
      {...rest}
    >
      {STATEMENTS.map(([theme, name, statement]) => (
        <ChoiceField key={theme} name={theme} label={name} hint={statement} required options={RATINGS} />
      ))}
      <PartnerField among={answersFor(mine)} />
    </EntryForm>
  );
}

/** Nobody answers any more, and what was found is shown. */
export function CloseSurvey({ survey, ...rest }: ActionProps) {
  const { id, mine } = useProgramme();
  return (
    <EntryForm
      title="Close the survey"
      says={`${survey.ref}: ${survey.title}. It stays closed: no answer is added or taken back after, so that what it shows never changes.`}
      submit="Close it"
      entry={(form) => ({
        path: `/programmes/${id}/surveys/${survey.id}/close`,
        body: { happenedOn: given(form, 'happenedOn'), partner: given(form, 'partner') },
      })}
      {...rest}
    >
      <DateField name="happenedOn" label="Closed on" required defaultTyped="today" />
      <PartnerField defaultValue={speaker(mine.mayLogFor, survey)} />
    </EntryForm>
  );
}

/** The survey was logged wrongly. */
export function CorrectSurvey({ survey, ...rest }: ActionProps) {
  const { id } = useProgramme();
  return (
    <EntryForm
      title="Correct the survey"
      says="Change only what was logged wrongly. What stood before is kept, with who corrected it and why."
      submit="Save correction"
      entry={(form) => ({
        path: `/programmes/${id}/surveys/${survey.id}/correct`,
        body: {
          reason: given(form, 'reason'),
          title: given(form, 'title'),
          source: text(form, 'source'),
          partner: text(form, 'partner'),
        },
      })}
      {...rest}
    >
      <TextField name="reason" label="Why" required lines={2} />
      <TextField name="title" label="Title" required maxLength={200} defaultValue={survey.title} />
      <SourceField name="source" defaultValue={survey.source} />
      <LoggedFor thing={survey} />
    </EntryForm>
  );
}

export const WithdrawSurvey = ({ survey, ...rest }: ActionProps) => (
  <WithdrawThing called="survey" to="surveys" thing={survey} {...rest} />
);
