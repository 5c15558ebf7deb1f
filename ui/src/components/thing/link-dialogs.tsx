import { given, text } from '../../lib/form-values';
import { calledThing, otherEnd } from '../../lib/links';
import { useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import { DateField } from '../form/date-field';
import { EntryForm } from '../form/entry-form';
import { PartnerField } from '../form/partner-field';
import { SelectField } from '../form/select-field';
import { TextField } from '../form/text-field';
import type { Closing } from './thing-actions';
import { ThingField } from './thing-field';
import { WithdrawThing } from './withdraw-thing';

interface LinkProps extends Closing {
  /** The id of the thing on view. */
  thing: string;
  links: readonly Wire<'LinkRow'>[];
}

/** Says that the thing has to do with another. */
export function LinkThing({ thing, links, ...rest }: LinkProps) {
  const { id, mine } = useProgramme();
  const speaks = mine.roles.some(({ role }) => role === 'OFFICER' || role === 'LEAD');
  return (
    <EntryForm
      title="Link with another thing"
      says="Each then shows the other. Whoever sees the link sees both."
      submit="Link them"
      entry={(form) => ({
        path: `/programmes/${id}/links`,
        body: {
          from: thing,
          to: text(form, 'to'),
          why: text(form, 'why'),
          partner: text(form, 'partner'),
          visibility: text(form, 'visibility'),
          happenedOn: given(form, 'happenedOn'),
        },
      })}
      {...rest}
    >
      <ThingField name="to" label="Link with" not={[thing, ...links.map((link) => otherEnd(link, thing).id)]} />
      <TextField name="why" label="Why" hint="What they have to do with each other." lines={2} maxLength={10000} />
      <PartnerField none={mine.runs ? 'The programme as a whole' : undefined} />
      {speaks && (
        <SelectField
          name="visibility"
          label="Who sees it"
          note=""
          none="Whoever sees both"
          options={[['PARTNER', 'Only the partner that it speaks for']]}
        />
      )}
      <DateField name="happenedOn" label="Linked on" required defaultTyped="today" />
    </EntryForm>
  );
}

interface WithdrawProps extends Closing {
  thing: string;
  link: Wire<'LinkRow'>;
}

/** The two are no longer linked. */
export function WithdrawLink({ thing, link, ...rest }: WithdrawProps) {
  return (
    <WithdrawThing
      called={`link with ${calledThing(otherEnd(link, thing))}`}
      says="Both things stay as they are. The journal keeps the link, and that it was withdrawn."
      to="links"
      thing={link}
      {...rest}
    />
  );
}
