import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Answer } from '../../components/answer';
import button from '../../components/button.module.css';
import { dayOf, longDay } from '../../lib/dates';
import { fetched } from '../../lib/fetched';
import { ROLES } from '../../lib/roles';
import { useTitle } from '../../lib/title';
import type { Wire } from '../../lib/wire';
import { capital, count, inWords, list } from '../../lib/words';
import { getProgrammes } from './api/get-programmes';
import styles from './programmes.module.css';

const RestoreProgramme = fetched(() => import('./restore-programme').then((file) => file.RestoreProgramme));
const CreateProgramme = fetched(() => import('./create-programme').then((file) => file.CreateProgramme));

const NOTICES: Record<Wire<'Notice'>, string> = {
  PUBLIC_RECORD: 'Public record',
  FICTIONAL: 'Fictional demonstration data',
};

/** The programmes that the person has a role in. */
export function Programmes({ mayCreate }: { mayCreate: boolean }) {
  const asked = useQuery(getProgrammes);
  const [creating, setCreating] = useState(false);
  useTitle('Programmes');
  return (
    <>
      <Answer to={asked}>
        {({ programmes }) => (
          <>
            <div className={styles.head}>
              <div>
                <h1>Programmes</h1>
                <p className={styles.standfirst}>{standfirst(programmes)}</p>
              </div>
              {mayCreate && (
                <button type="button" className={button.primary} onClick={() => setCreating(true)}>
                  Create a programme
                </button>
              )}
            </div>
            {programmes.length === 0 ? (
              <>
                <p className={styles.empty}>
                  {mayCreate
                    ? 'There is no programme yet. Create the first one: it takes a name, a purpose and its partners.'
                    : 'You have no role in any programme yet. Ask the programme’s office to give you one.'}
                </p>
                {mayCreate && <RestoreProgramme />}
              </>
            ) : (
              <ul className={styles.programmes}>
                {programmes.map((programme) => (
                  <ProgrammeItem key={programme.id} programme={programme} />
                ))}
              </ul>
            )}
          </>
        )}
      </Answer>
      {creating && <CreateProgramme onClose={() => setCreating(false)} />}
    </>
  );
}

function ProgrammeItem({ programme }: { programme: Wire<'ProgrammeRow'> }) {
  return (
    <li>
      {programme.notice && <p className={styles.notice}>{NOTICES[programme.notice]}</p>}
      <h2>
        <Link to="/programmes/$programme/decisions" params={{ programme: programme.id }}>
          {programme.name}
        </Link>
      </h2>
      <p className={styles.purpose}>{programme.purpose}</p>
      <p className={styles.partners}>{list(programme.partners.map((partner) => partner.name))}</p>
      <dl className={styles.facts}>
        <div>
          <dt>Open decisions</dt>
          <dd>{programme.openDecisions === 0 ? 'None' : capital(inWords(programme.openDecisions))}</dd>
        </div>
        <div>
          <dt>Entries</dt>
          <dd>{programme.entries.toLocaleString('en-GB')}</dd>
        </div>
        <div>
          <dt>Last recorded</dt>
          <dd>{programme.lastRecordedAt ? longDay(dayOf(programme.lastRecordedAt)) : 'Nothing yet'}</dd>
        </div>
        <div>
          <dt>Your role</dt>
          <dd>{list([...new Set(programme.roles)].map((role) => ROLES[role]))}</dd>
        </div>
      </dl>
    </li>
  );
}

function standfirst(programmes: Wire<'ProgrammeRow'>[]): string {
  const open = programmes.reduce((sum, programme) => sum + programme.openDecisions, 0);
  if (programmes.length === 0) return 'None is tracked yet.';
  const tracked = `${capital(count(programmes.length, 'programme'))} ${programmes.length === 1 ? 'is' : 'are'} tracked`;
  return `${tracked}, with ${open ? count(open, 'decision') : 'no decision'} open.`;
}
