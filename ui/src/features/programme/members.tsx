import { useState } from 'react';
import button from '../../components/button.module.css';
import { useToast } from '../../components/toast';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import { ROLES } from '../../lib/roles';
import { useLog } from '../../lib/use-log';
import type { Wire } from '../../lib/wire';
import { figure } from '../../lib/words';
import { revokeRole } from './api/revoke-role';
import styles from './programme-page.module.css';

/** Who holds which role, for whom. */
export function Members({ members, runs }: { members: Wire<'Member'>[]; runs: boolean }) {
  const nameOf = usePartnerNames();
  if (members.length === 0) return <p className={styles.faint}>No one holds a role yet.</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Account</th>
          <th scope="col">Role</th>
          <th scope="col">For</th>
          {runs && (
            <th scope="col">
              <span className="visually-hidden">Change</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={`${member.account} ${member.role} ${member.partner}`}>
            <th scope="row">
              {member.name ?? member.account} {member.name && <small>{member.account}</small>}
            </th>
            <td>{ROLES[member.role]}</td>
            <td>{member.partner ? nameOf(member.partner) : 'The programme'}</td>
            {runs && (
              <td>
                <Revoke member={member} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Revoke({ member }: { member: Wire<'Member'> }) {
  const { id } = useProgramme();
  const say = useToast();
  const { log, busy, error } = useLog(id);
  const [sure, setSure] = useState(false);
  const revoke = async () => {
    const { path, body } = revokeRole(id, { account: member.account, role: member.role, partner: member.partner });
    const logged = await log(path, body);
    setSure(false);
    if (logged) say(`The role was taken away, as entry ${figure(logged.position)}.`);
  };
  if (error) return <span role="alert">{error.message}</span>;
  return sure ? (
    <button
      type="button"
      className={button.link}
      autoFocus
      disabled={busy}
      onClick={() => void revoke()}
      onBlur={() => setSure(false)}
    >
      Yes, take it away
    </button>
  ) : (
    <button type="button" className={button.link} onClick={() => setSure(true)}>
      Take away<span className="visually-hidden"> the role of {member.name ?? member.account}</span>
    </button>
  );
}
