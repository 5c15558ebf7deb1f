import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fetched, useFetched } from '../../lib/fetched';
import { calledThing, getLinks, otherEnd } from '../../lib/links';
import { useMoment } from '../../lib/moment';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import { figure } from '../../lib/words';
import { Answer } from '../answer';
import button from '../button.module.css';
import { useToast } from '../toast';
import styles from './linked-with.module.css';
import type { Closing } from './thing-actions';
import { ThingLink } from './thing-link';

const dialogs = () => import('./link-dialogs');

const LinkThing = fetched(() => dialogs().then((file) => file.LinkThing));
const WithdrawLink = fetched(() => dialogs().then((file) => file.WithdrawLink));
const LIKELY = [LinkThing];
const NONE: typeof LIKELY = [];

/** What a thing has to do with others, of whatever kind, and who says so. */
export function LinkedWith({ thing }: { thing: string }) {
  const { id, mine } = useProgramme();
  const moment = useMoment();
  const nameOf = usePartnerNames();
  const say = useToast();
  const asked = useQuery(getLinks(id, thing, moment));
  const [open, setOpen] = useState<'link' | Wire<'LinkRow'>>();
  const logs = !moment.past && mine.mayLogFor.length > 0;
  useFetched(logs ? LIKELY : NONE);
  const mayWithdraw = ({ partner }: Wire<'LinkRow'>) =>
    logs && (partner ? mine.mayLogFor.includes(partner) : mine.runs);
  const closing: Closing = {
    onClose: () => setOpen(undefined),
    onLogged: ({ position }) => {
      setOpen(undefined);
      say(`Logged as entry ${figure(position)}.`);
    },
  };
  return (
    <section aria-labelledby="linked-with" className={styles.linked}>
      <h2 id="linked-with">Linked with</h2>
      <Answer part to={asked}>
        {({ links }) => (
          <>
            {links.length === 0 ? (
              <p className={styles.none}>
                {moment.past ? 'Nothing was linked with it.' : 'Nothing is linked with it yet.'}
              </p>
            ) : (
              <ul>
                {links.map((link) => {
                  const other = otherEnd(link, thing);
                  return (
                    <li key={link.id}>
                      <span className={styles.called}>{calledThing(other)}</span>{' '}
                      <ThingLink thing={other}>{other.title}</ThingLink>{' '}
                      {mayWithdraw(link) && (
                        <button
                          type="button"
                          className={button.link}
                          aria-label={`Withdraw the link with ${calledThing(other)}`}
                          onClick={() => setOpen(link)}
                        >
                          Withdraw
                        </button>
                      )}
                      {link.why && <p className={styles.why}>{link.why}</p>}
                      {link.visibility === 'PARTNER' && (
                        <p className={styles.small}>Only {nameOf(link.partner)} sees this link</p>
                      )}
                    </li>
                  );
                })}
              </ul>
            )}
            {logs && (
              <button type="button" className={button.link} onClick={() => setOpen('link')}>
                Link it with another thing
              </button>
            )}
            {open === 'link' && <LinkThing thing={thing} links={links} {...closing} />}
          </>
        )}
      </Answer>
      {open && open !== 'link' && <WithdrawLink thing={thing} link={open} {...closing} />}
    </section>
  );
}
