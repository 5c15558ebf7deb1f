import { Day } from '../../components/day';
import { kindOf, Mark } from '../../components/mark';
import { Only } from '../../components/register/only';
import { SortHead } from '../../components/register/sort-head';
import { StatusText } from '../../components/register/status-text';
import styles from '../../components/register/table.module.css';
import { ThingLink } from '../../components/thing/thing-link';
import { dayOf, timeOf } from '../../lib/dates';
import { useRowKeys } from '../../lib/row-keys';
import { useIsRecord, usePartnerNames } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import { SORTS, type DecisionsSearch } from './decisions-search';
import type { Group } from './groups';
import { callInOf, statusOf, waitsForOf } from './stages';

interface Props {
  groups: Group[];
  partners: Wire<'PartnerRow'>[];
  day: string;
  sort: NonNullable<DecisionsSearch['sort']>;
  onSort: (sort: DecisionsSearch['sort']) => void;
}

/** More letters than this may break. */
const ONE_LINE = 30;

/** The register as a table: a row a decision, a mark a partner. */
export function DecisionTable({ groups, partners, day, sort, onSort }: Props) {
  useRowKeys();
  const columns = 6 + partners.length;
  const order = { sort, sorts: SORTS, onSort: (next: string) => onSort(next as DecisionsSearch['sort']) };
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">Decisions, and where each partner stands</caption>
        <thead>
          <tr>
            <SortHead by="ref" {...order}>
              Ref
            </SortHead>
            <SortHead by="title" {...order}>
              Decision, and the arrangement it belongs to
            </SortHead>
            <SortHead by="needed" {...order}>
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

function Row({ row, partners, day }: { row: Wire<'DecisionRow'>; partners: Wire<'PartnerRow'>[]; day: string }) {
  const nameOf = usePartnerNames();
  const record = useIsRecord();
  const callIn = callInOf(row, day);
  const waits = waitsForOf(row, nameOf);
  return (
    <tr className={styles.row}>
      <td className={styles.ref}>{row.ref}</td>
      <th scope="row">
        <ThingLink thing={{ kind: 'decision', id: row.id }} row>
          {row.title}
        </ThingLink>{' '}
        <small>{row.arrangement}</small>
        <Only thing={row} />
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
        <StatusText status={statusOf(row, day, record)} />
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
