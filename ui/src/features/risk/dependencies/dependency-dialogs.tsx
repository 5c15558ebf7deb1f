import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { PartnerField } from '../../../components/form/partner-field';
import { SelectField } from '../../../components/form/select-field';
import { TextField } from '../../../components/form/text-field';
import { SourceField } from '../../../components/form/source-field';
import { LoggedFor } from '../../../components/form/logged-for';
import { WithdrawThing } from '../../../components/thing/withdraw-thing';
import { longDay } from '../../../lib/dates';
import { given, text } from '../../../lib/form-values';
import { usePartnerNames, useProgramme } from '../../../lib/programme';
import { speaker } from '../../../lib/speaker';
import { promisers, type ActionProps } from './dependency-actions';

/** The giver names the day by which it will give. */
export function PromiseDependency({ dependency, ...rest }: ActionProps) {
  const { id, mine } = useProgramme();
  const nameOf = usePartnerNames();
  const who = promisers(dependency, mine.mayLogFor);
  return (
    <EntryForm
      title="Promise a day"
      says={`${dependency.ref}: ${dependency.what} ${nameOf(dependency.receiver)} needs it by ${longDay(dependency.neededBy)}.`}
      submit="Promise it"
      entry={(form) => ({
        path: `/programmes/${id}/dependencies/${dependency.id}/promise`,
        body: {
          promisedBy: given(form, 'promisedBy'),
          happenedOn: given(form, 'happenedOn'),
          partner: given(form, 'partner'),
        },
      })}
      {...rest}
    >
      <DateField
        name="promisedBy"
        label="Promised by"
        required
        from={dependency.happenedOn}
        defaultTyped={longDay(dependency.neededBy)}
      />
      <DateField name="happenedOn" label="Promised on" required defaultTyped="today" />
      <PartnerField among={who} defaultValue={who[0]} />
    </EntryForm>
  );
}

/** What was needed was given. */
export function MeetDependency({ dependency, ...rest }: ActionProps) {
  const { id, mine } = useProgramme();
  return (
    <EntryForm
      title="It was given"
      says={`${dependency.ref}: ${dependency.what}`}
      submit="Save"
      entry={(form) => ({
        path: `/programmes/${id}/dependencies/${dependency.id}/meet`,
        body: {
          how: text(form, 'how'),
          happenedOn: given(form, 'happenedOn'),
          partner: given(form, 'partner'),
        },
      })}
      {...rest}
    >
      <TextField name="how" label="How" lines={3} maxLength={10000} />
      <DateField name="happenedOn" label="Given on" required defaultTyped="today" />
      <PartnerField defaultValue={speaker(mine.mayLogFor, dependency)} />
    </EntryForm>
  );
}

/** The dependency was logged wrongly. */
export function CorrectDependency({ dependency, ...rest }: ActionProps) {
  const { id, partners } = useProgramme();
  const names = partners.map((one) => [one.id, one.name] as const);
  return (
    <EntryForm
      title="Correct the dependency"
      says="Change only what was logged wrongly. What stood before is kept, with who corrected it and why."
      submit="Save correction"
      entry={(form) => ({
        path: `/programmes/${id}/dependencies/${dependency.id}/correct`,
        body: {
          reason: given(form, 'reason'),
          what: given(form, 'what'),
          giver: given(form, 'giver'),
          receiver: given(form, 'receiver'),
          neededBy: given(form, 'neededBy'),
          source: text(form, 'source'),
          partner: text(form, 'partner'),
        },
      })}
      {...rest}
    >
      <TextField name="reason" label="Why" required lines={2} />
      <TextField
        name="what"
        label="What is needed"
        required
        lines={2}
        maxLength={1000}
        defaultValue={dependency.what}
      />
      <SelectField name="receiver" label="Receiver" required options={names} defaultValue={dependency.receiver} />
      <SelectField name="giver" label="Giver" required options={names} defaultValue={dependency.giver} />
      <DateField
        name="neededBy"
        label="Needed by"
        required
        from={dependency.happenedOn}
        defaultTyped={longDay(dependency.neededBy)}
      />
      <SourceField name="source" defaultValue={dependency.source} />
      <LoggedFor thing={dependency} />
    </EntryForm>
  );
}

export const WithdrawDependency = ({ dependency, ...rest }: ActionProps) => (
  <WithdrawThing called="dependency" to="dependencies" thing={dependency} {...rest} />
);
