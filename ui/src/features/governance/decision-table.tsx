import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { Day } from '../../components/day';
import { kindOf, Mark } from '../../components/mark';
import { dayOf, timeOf } from '../../lib/dates';
import { useRowKeys } from '../../lib/row-keys';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import styles from './decision-table.module.css';
import type { DecisionsSearch } from './decisions-search';
import type { Group } from './groups';
import { SortHead } from './sort-head';
import { callInOf, statusOf, waitsForOf } from './stages';
import { StatusText } from './status-text';

interface Props {
  groups: Group[];
  partners: Wire<'Partner'>[];
  day: string;
  sort: NonNullable<DecisionsSearch['sort']>;
  onSort: (sort: DecisionsSearch['sort']) => void;
}

/** More letters than this may break. */
const ONE_LINE = 30;

/** The register as a table: a row a decision, a mark a partner. */
export function DecisionTable({ groups, partners, day, sort, onSort }: Props) {
  const table = useRef<HTMLTableElement>(null);
  useRowKeys(table);
  const columns = 6 + partners.length;
  return (
    <div className={styles.scroll}>
      <table ref={table} className={styles.table}>
        <caption className="visually-hidden">Decisions, and where each partner stands</caption>
        <thead>
          <tr>
            <SortHead by="ref" {...{ sort, onSort }}>
              Ref
            </SortHead>
            <SortHead by="title" {...{ sort, onSort }}>
              Decision, and the arrangement it belongs to
            </SortHead>
            <SortHead by="needed" {...{ sort, onSort }}>
              Needed by
            </SortHead>
            {partners.map((partner) => (
              <th key={partner.id} scope="col" className={styles.partner}>
                <abbr title={partner.name}>{partner.short}</abbr>
              </th>
            ))}
            <th scope="col">Status</th>
            <th scope="col">Waits for</th>
            <th scope="col">Call-in ends</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            {group.head && (
              <tr className={styles.group}>
                <th colSpan={columns} scope="rowgroup">
                  <span>{group.head}</span> <small>{group.note}</small>
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <Row key={row.id} row={row} partners={partners} day={day} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Row({ row, partners, day }: { row: Wire<'DecisionRow'>; partners: Wire<'Partner'>[]; day: string }) {
  const programme = useProgramme();
  const nameOf = usePartnerNames();
  const callIn = callInOf(row, day);
  const waits = waitsForOf(row, nameOf);
  return (
    <tr className={styles.row}>
      <td className={styles.ref}>{row.ref}</td>
      <th scope="row">
        <Link
          to="/programmes/$programme/decisions/$decision"
          params={{ programme: programme.id, decision: row.id }}
          data-row
        >
          {row.title}
        </Link>{' '}
        <small>{row.arrangement}</small>
        {row.visibility === 'PARTNER' && <small className={styles.only}>{nameOf(row.partner)} only</small>}
      </th>
      <td>{row.neededBy ? <Day day={row.neededBy} near={day} /> : <span className={styles.faint}>Not stated</span>}</td>
      {partners.map(({ id, name }) => {
        const stand = row.stances.find((one) => one.partner === id);
        return (
          <td key={id} className={styles.partner} title={name}>
            <Mark kind={kindOf(stand?.stance, stand?.takesPart ?? false)} final={stand?.finalNow} />
          </td>
        );
      })}
      <td>
        <StatusText status={statusOf(row, day)} />
      </td>
      <td className={row.waitsFor.length === 0 ? styles.faint : waits.length > ONE_LINE ? styles.long : styles.waits}>
        {waits}
      </td>
      <td className={callIn.faint ? styles.faint : undefined}>
        {callIn.ends ? (
          <>
            <Day day={dayOf(callIn.ends)} near={day} />, {timeOf(callIn.ends)}
          </>
        ) : (
          callIn.says
        )}
      </td>
    </tr>
  );
}
