import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Answer } from '../../components/answer';
import { ThingLink } from '../../components/thing/thing-link';
import { ABOUT, aboutSays } from '../../lib/about';
import { shortDay } from '../../lib/dates';
import { useMoment } from '../../lib/moment';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import { count, list } from '../../lib/words';
import { getDisputes } from './api/get-disputes';
import { saidOf, turfSays } from './friction-words';
import styles from './friction.module.css';
import type { Signal, Turf as TurfOf } from './wire';

/** What disputes are about, and then the share of turf; each opens the disputes that it counts. */
export function Turf({ turf, signals }: { turf: TurfOf; signals?: Signal[] }) {
  const head = useId();
  const [open, setOpen] = useState(false);
  const all = saidOf(turf) + turf.unsaid;
  if (all === 0) return null;
  const counts = { JURISDICTION: turf.jurisdiction, COST: turf.cost, OTHER: turf.other };
  return (
    <section aria-labelledby={head} className={styles.turf}>
      <div className={styles.sectionHead}>
        <h2 id={head}>What disputes are about</h2>
        <p>Friction observed, resolved or not, as whoever logged it said</p>
      </div>
      <dl className={styles.counts}>
        {ABOUT.map(([about, text]) => (
          <div key={about}>
            <dt>{text}</dt>
            <dd>{counts[about]}</dd>
          </div>
        ))}
        <div>
          <dt>Not said</dt>
          <dd>{turf.unsaid}</dd>
        </div>
      </dl>
      <p>
        <b>{turfSays(turf)}</b> Turf is who is in charge, and who pays: disputes that Bekkers (2007) keeps apart. A
        heuristic; objections to decisions are not counted.
      </p>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>The {count(all, 'dispute')}</summary>
        {signals ? <Disputes signals={signals} /> : open && <OfAll />}
      </details>
    </section>
  );
}

function OfAll() {
  const { id } = useProgramme();
  const asked = useQuery(getDisputes(id, useMoment()));
  return (
    <Answer part to={asked}>
      {({ signals }) => <Disputes signals={signals} named />}
    </Answer>
  );
}

function Disputes({ signals, named }: { signals: Signal[]; named?: boolean }) {
  const { day } = useMoment();
  const nameOf = usePartnerNames();
  return (
    <ul>
      {signals
        .filter((signal) => signal.kind === 'OBSERVED')
        .toSorted((a, b) => (a.openedOn < b.openedOn ? -1 : a.openedOn > b.openedOn ? 1 : a.opened - b.opened))
        .map((signal) => (
          <li key={signal.opened}>
            {signal.thing ? (
              <ThingLink thing={signal.thing}>
                {signal.thing.ref} {signal.thing.title}
              </ThingLink>
            ) : (
              'Something that you may not see'
            )}
            : {signal.about ? aboutSays(signal.about).toLowerCase() : 'not said'},{' '}
            {named && `between ${list([signal.by, signal.with].map(nameOf))}, `}
            {shortDay(signal.openedOn, day)}
          </li>
        ))}
    </ul>
  );
}
