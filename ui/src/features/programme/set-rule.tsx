import { DateField } from '../../components/form/date-field';
import { EntryForm } from '../../components/form/entry-form';
import { useToast } from '../../components/toast';
import { given } from '../../lib/form-values';
import { useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import { figure } from '../../lib/words';
import { setCallInRule } from './api/set-call-in-rule';
import { RuleFields, ruleOf } from './rule-fields';

/** States the rule by which a partner's call-in window is counted, from a day on. */
export function SetRule({ partner, onClose }: { partner: Wire<'PartnerRow'>; onClose: () => void }) {
  const { id } = useProgramme();
  const say = useToast();
  return (
    <EntryForm
      title={`Call-in rule of ${partner.name}`}
      says="From the day you give. Decisions taken before it keep the rule that held then."
      submit="Save the rule"
      entry={(form) => setCallInRule(id, partner.id, { ...ruleOf(form), happenedOn: given(form, 'happenedOn') })}
      onClose={onClose}
      onLogged={({ position }) => {
        onClose();
        say(`Logged as entry ${figure(position)}.`);
      }}
    >
      <RuleFields rule={partner.rules.at(-1)} />
      <DateField name="happenedOn" label="Holds from" required defaultTyped="today" />
    </EntryForm>
  );
}
