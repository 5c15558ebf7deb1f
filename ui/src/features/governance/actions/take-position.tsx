import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { PartnerField } from '../../../components/form/partner-field';
import { given } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { takePosition } from '../api/take-position';
import type { ActionProps } from './action';
import { positionOf, StanceFields } from './stance-fields';

/** A partner says where it stands, or changes it. */
export function TakePosition({ decision, ...rest }: ActionProps) {
  const programme = useProgramme();
  const [first] = programme.mine.mayLogFor;
  const before = decision.partners.find((one) => one.partner === first);
  return (
    <EntryForm
      title={before?.stance ? 'Change our position' : 'Take a position'}
      says={`${decision.ref}: ${decision.title}`}
      submit="Save position"
      entry={(form) =>
        takePosition(programme.id, decision.id, {
          partner: given(form, 'partner'),
          ...positionOf(form),
          happenedOn: given(form, 'happenedOn'),
        })
      }
      {...rest}
    >
      <PartnerField />
      <StanceFields stance={programme.mine.mayLogFor.length === 1 ? (before?.stance ?? undefined) : undefined} />
      <DateField name="happenedOn" label="Happened on" required defaultTyped="today" />
    </EntryForm>
  );
}
