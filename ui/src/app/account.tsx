import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import button from '../components/button.module.css';
import { KeyHint } from '../components/key-hint';
import { getSession } from '../features/session/api/get-session';
import { signOut } from '../features/session/api/sign-out';
import { usePartnerNames, useProgramme } from '../lib/programme';
import { ROLES } from '../lib/roles';
import { list } from '../lib/words';
import styles from './account.module.css';
import { SchemeSwitch } from './scheme-switch';

/** Who is signed in, for whom they log, and what they can set. */
export function Account({ onKeys }: { onKeys: () => void }) {
  const { mine, partners } = useProgramme();
  const nameOf = usePartnerNames();
  const roles = [...new Set(mine.roles.map((held) => ROLES[held.role]))];
  const all = mine.mayLogFor.length === partners.length && partners.length > 1;
  const logsFor = all ? 'any partner' : list(mine.mayLogFor.map(nameOf));
  return (
    <AccountMenu
      says={logsFor ? `logs for ${logsFor}` : roles.length ? `reads as ${list(roles).toLowerCase()}` : ''}
      onKeys={onKeys}
    />
  );
}

export function AccountMenu({ says, onKeys }: { says?: string; onKeys?: () => void }) {
  const session = useQuery(getSession).data;
  const id = useId();
  const leave = async () => {
    await signOut().catch(() => {});
    location.assign('/sign-in');
  };
  return (
    <div className={styles.account}>
      <button type="button" popoverTarget={id} className={styles.who}>
        <b>{session?.name ?? 'Account'}</b>
        {says && <span>{says}</span>}
      </button>
      <div id={id} popover="auto" className={styles.popover}>
        <SchemeSwitch />
        {onKeys && (
          <button type="button" className={button.link} onClick={onKeys} popoverTarget={id} popoverTargetAction="hide">
            Keys <KeyHint>?</KeyHint>
          </button>
        )}
        <button type="button" className={button.link} onClick={() => void leave()}>
          Sign out
        </button>
      </div>
    </div>
  );
}
