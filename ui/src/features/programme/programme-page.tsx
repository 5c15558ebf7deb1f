import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answer } from '../../components/answer';
import button from '../../components/button.module.css';
import { longDay } from '../../lib/dates';
import { useMoment } from '../../lib/moment';
import { useTitle } from '../../lib/title';
import type { Wire } from '../../lib/wire';
import { capital, count } from '../../lib/words';
import { AddPartner } from './add-partner';
import { getProgramme } from './api/get-programme';
import { useProgramme } from '../../lib/programme';
import { GrantRole } from './grant-role';
import { Members } from './members';
import { PartnerLeaves } from './partner-leaves';
import { Partners } from './partners';
import styles from './programme-page.module.css';
import { SetRule } from './set-rule';
import { TakeAway } from './take-away';
import { WaitingRecords } from './waiting-records';

type Open = { dialog: 'partner' | 'leaves' | 'role' } | { dialog: 'rule'; partner: Wire<'PartnerRow'> };

/** The programme itself: its partners, the rules by which decisions become final for them, and who does what. */
export function ProgrammePage() {
  const { id } = useProgramme();
  const moment = useMoment();
  const asked = useQuery(getProgramme(id, moment));
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  useTitle(asked.data?.name);
  return (
    <>
      <Answer to={asked}>
        {(programme) => {
          const runs = programme.mine.runs && !moment.past;
          return (
            <>
              <h1>{programme.name}</h1>
              <p className={styles.standfirst}>{programme.purpose}</p>
              <p className={styles.since}>
                {standfirst(programme)} Tracked since {longDay(programme.createdOn)}.
              </p>
              <section aria-labelledby="partners">
                <div className={styles.head}>
                  <h2 id="partners">Partners, and when a decision is final for each</h2>
                  {runs && (
                    <span className={styles.offers}>
                      <button type="button" className={button.link} onClick={() => setOpen({ dialog: 'partner' })}>
                        Add a partner
                      </button>
                      <button type="button" className={button.link} onClick={() => setOpen({ dialog: 'leaves' })}>
                        A partner leaves
                      </button>
                    </span>
                  )}
                </div>
                <Partners
                  partners={programme.partners}
                  onRule={runs ? (partner) => setOpen({ dialog: 'rule', partner }) : undefined}
                />
              </section>
              <section aria-labelledby="members">
                <div className={styles.head}>
                  <h2 id="members">Who does what</h2>
                  {runs && (
                    <button type="button" className={button.link} onClick={() => setOpen({ dialog: 'role' })}>
                      Give a role
                    </button>
                  )}
                </div>
                <Members members={programme.members} runs={runs} />
              </section>
            </>
          );
        }}
      </Answer>
      <WaitingRecords />
      <TakeAway />
      {open?.dialog === 'partner' && <AddPartner onClose={close} />}
      {open?.dialog === 'leaves' && <PartnerLeaves onClose={close} />}
      {open?.dialog === 'role' && <GrantRole onClose={close} />}
      {open?.dialog === 'rule' && <SetRule partner={open.partner} onClose={close} />}
    </>
  );
}

function standfirst({ partners: all }: Wire<'ProgrammeAnswer'>): string {
  const partners = all.filter((partner) => !partner.leftOn);
  const known = partners.filter((partner) => partner.rules.length > 0).length;
  const apart = partners.filter((partner) => !partner.ratifies).length;
  const left = all.length - partners.length;
  const parts = [
    `${count(partners.length, 'partner')}`,
    left > 0 && `${count(left, 'partner')} left`,
    known > 0 && `${count(known, 'call-in rule')} known, each with its source`,
    apart > 0 && `${count(apart, 'partner')} ${apart === 1 ? 'takes' : 'take'} no part in ratification`,
  ].filter(Boolean);
  return `${capital(parts.join('; '))}.`;
}
