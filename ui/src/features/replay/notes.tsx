import { EntryForm } from '../../components/form/entry-form';
import { PartnerField } from '../../components/form/partner-field';
import { SelectField } from '../../components/form/select-field';
import { TextField } from '../../components/form/text-field';
import type { Closing } from '../../components/thing/thing-actions';
import { WithdrawThing } from '../../components/thing/withdraw-thing';
import { longDay } from '../../lib/dates';
import { given, text } from '../../lib/form-values';
import { useProgramme } from '../../lib/programme';

interface AddProps extends Closing {
  day: string;
}

/** Words about the day at the needle: logged today, like any entry. */
export function AddNote({ day, ...rest }: AddProps) {
  const { id, mine } = useProgramme();
  return (
    <EntryForm
      title={`A note about ${longDay(day)}`}
      says="It is recorded today, and shown on that day to whoever plays the programme back with hindsight."
      submit="Add the note"
      entry={(form) => ({
        path: `/programmes/${id}/annotations`,
        body: {
          words: given(form, 'words'),
          partner: text(form, 'partner'),
          visibility: text(form, 'visibility'),
          happenedOn: day,
        },
      })}
      {...rest}
    >
      <TextField name="words" label="What should be known of this day" required lines={3} maxLength={1000} autoFocus />
      <PartnerField
        none={mine.runs ? 'The programme as a whole' : undefined}
        defaultValue={mine.runs ? '' : undefined}
      />
      <SelectField
        name="visibility"
        label="Seen by"
        note=""
        defaultValue="SHARED"
        options={[
          ['SHARED', 'every partner'],
          ['PARTNER', 'only the partner it speaks for'],
        ]}
      />
    </EntryForm>
  );
}

export interface Note {
  id: string;
  words: string;
  partner?: string;
}

interface NoteProps extends Closing {
  note: Note;
}

/** The right words; what stood before is kept. */
export function CorrectNote({ note, ...rest }: NoteProps) {
  const { id } = useProgramme();
  return (
    <EntryForm
      title="Correct the note"
      submit="Correct it"
      entry={(form) => ({
        path: `/programmes/${id}/annotations/${note.id}/correct`,
        body: { words: given(form, 'words'), reason: given(form, 'reason'), partner: note.partner },
      })}
      {...rest}
    >
      <TextField name="words" label="The right words" required lines={3} maxLength={1000} defaultValue={note.words} />
      <TextField name="reason" label="Why they are corrected" required lines={2} maxLength={10000} />
    </EntryForm>
  );
}

export const WithdrawNote = ({ note, ...rest }: NoteProps) => (
  <WithdrawThing called="note" to="annotations" thing={note} {...rest} />
);
