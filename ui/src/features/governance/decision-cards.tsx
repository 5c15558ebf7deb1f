import { kindOf, Mark, saysOf } from '../../components/mark';
import styles from '../../components/register/cards.module.css';
import { Only } from '../../components/register/only';
import { StatusText } from '../../components/register/status-text';
import { ThingLink } from '../../components/thing/thing-link';
import { shortDay, shortMoment } from '../../lib/dates';
import { useIsRecord, usePartnerNames, useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import type { Group } from './groups';
import { callInOf, statusOf, waitsForOf } from './stages';

/** The register where a table has no room: a card a decision. */
export function DecisionCards({ groups, day }: { groups: Group[]; day: string }) {
  return groups.map((group) => (
    <section key={group.key} className={styles.group}>
      {group.head && (
        <h2>
          {group.head} <small>{group.rows.length}</small>
        </h2>
      )}
      <ul>
        {group.rows.map((row) => (
          <Card key={row.id} row={row} day={day} />
        ))}
      </ul>
    </section>
  ));
}

function Card({ row, day }: { row: Wire<'DecisionRow'>; day: string }) {
  const { partners } = useProgramme();
  const nameOf = usePartnerNames();
  const record = useIsRecord();
  const callIn = callInOf(row, day);
  return (
    <li className={styles.card}>
      <p className={styles.meta}>
        <span>
          {row.ref}
          {row.arrangement && ` · ${row.arrangement}`}
        </span>
        <span>
          <StatusText status={statusOf(row, day, record)} />
        </span>
      </p>
      <h3>
        <ThingLink thing={{ kind: 'decision', id: row.id }}>{row.title}</ThingLink>
        <Only thing={row} />
      </h3>
      <ul className={styles.marks}>
        {partners.map((partner) => {
          const stand = row.stances.find((one) => one.partner === partner.id);
          const kind = kindOf(stand?.stance, stand?.takesPart ?? false);
          return (
            <li key={partner.id}>
              <Mark kind={kind} final={stand?.finalNow} says="" />
              <abbr title={partner.name} aria-hidden="true">
                {partner.short}
              </abbr>
              <span className="visually-hidden">
                {partner.name}: {saysOf(kind, stand?.finalNow ?? false)}
              </span>
            </li>
          );
        })}
      </ul>
      {row.neededBy && (
        <p>
          Needed by <b>{shortDay(row.neededBy, day)}</b>
        </p>
      )}
      {row.waitsFor.length > 0 && (
        <p>
          Waits for <b>{waitsForOf(row, nameOf)}</b>
        </p>
      )}
      {callIn.ends ? (
        <p>
          Call-in ends <b>{shortMoment(callIn.ends, day)}</b>
        </p>
      ) : (
        row.takenOn && <p>Call-in: {inAClause(callIn.says)}</p>
      )}
    </li>
  );
}

const inAClause = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);
