import { useState } from 'react';
import { EntryForm } from '../../components/form/entry-form';
import { SelectField } from '../../components/form/select-field';
import { TextField } from '../../components/form/text-field';
import { useToast } from '../../components/toast';
import { given, text } from '../../lib/form-values';
import { useProgramme } from '../../lib/programme';
import { ROLES } from '../../lib/roles';
import type { Wire } from '../../lib/wire';
import { figure } from '../../lib/words';
import { grantRole } from './api/grant-role';

const OF_PARTNER: Wire<'Role'>[] = ['OFFICER', 'LEAD', 'ELECTED_MEMBER', 'ASSURANCE'];

/** Gives an account a role in the programme. */
export function GrantRole({ onClose }: { onClose: () => void }) {
  const { id, partners } = useProgramme();
  const say = useToast();
  const [role, setRole] = useState<string>('OFFICER');
  return (
    <EntryForm
      title="Give a role"
      submit="Give the role"
      entry={(form) =>
        grantRole(id, {
          account: given(form, 'account'),
          role: given(form, 'role') as Wire<'Role'>,
          partner: text(form, 'partner'),
        })
      }
      onClose={onClose}
      onLogged={({ position }) => {
        onClose();
        say(`Logged as entry ${figure(position)}.`);
      }}
    >
      <TextField
        name="account"
        label="Account"
        hint="The name that the person signs in with."
        required
        maxLength={64}
      />
      <SelectField
        name="role"
        label="Role"
        note=""
        required
        value={role}
        onChange={setRole}
        options={Object.entries(ROLES)}
      />
      {OF_PARTNER.includes(role as Wire<'Role'>) && (
        <SelectField
          name="partner"
          label="For"
          note=""
          required
          none="Choose a partner"
          options={partners.map((one) => [one.id, one.name] as const)}
        />
      )}
    </EntryForm>
  );
}
