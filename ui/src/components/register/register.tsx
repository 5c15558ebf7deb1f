import type { ReactNode } from 'react';
import { useRowKeys } from '../../lib/row-keys';
import { useTooNarrowForTables } from '../../lib/use-narrow';
import { ThingLink } from '../thing/thing-link';
import cards from './cards.module.css';
import { Only, type Seen } from './only';
import { SortHead } from './sort-head';
import { StatusText, type Status } from './status-text';
import styles from './table.module.css';

export interface Group<Row> {
  key: string;
  head?: string;
  note?: string;
  rows: Row[];
}

export interface Column<Row> {
  head: string;
  /** The order that its head asks for. */
  by?: string;
  cell: (row: Row) => ReactNode;
  /** Sentences stand in it: they may break, and take the room that the titles leave. */
  words?: boolean;
  /** How a card says it, where that is not its head and what stands in the cell; null where it does not. */
  card?: ((row: Row) => ReactNode) | null;
}

interface Props<Row> {
  caption: string;
  groups: Group<Row>[];
  kind: string;
  /** The head of the column of titles. */
  head: string;
  title: (row: Row) => string;
  titleBy?: string;
  /** What stands after the title, fainter. */
  beside?: (row: Row) => ReactNode;
  columns: readonly Column<Row>[];
  status?: (row: Row) => Status;
  sort: string;
  sorts: readonly string[];
  onSort: (sort: string) => void;
}

interface Thing extends Seen {
  id: string;
  ref: string;
}

/** A register: a row a thing, under headings; a card a thing where a table has no room. J and K step through it. */
export function Register<Row extends Thing>(props: Props<Row>) {
  const narrow = useTooNarrowForTables();
  useRowKeys();
  return narrow ? <Cards {...props} /> : <Table {...props} />;
}

function Table<Row extends Thing>(props: Props<Row>) {
  const { caption, groups, kind, head, title, titleBy, beside, columns, status, sort, sorts, onSort } = props;
  const order = { sort, sorts, onSort };
  return (
    <div className={styles.scroll}>
      <table className={styles.table} data-words={columns.some((column) => column.words) || undefined}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Ref</th>
            {titleBy ? (
              <SortHead by={titleBy} {...order}>
                {head}
              </SortHead>
            ) : (
              <th scope="col">{head}</th>
            )}
            {columns.map((column) =>
              column.by ? (
                <SortHead key={column.head} by={column.by} {...order}>
                  {column.head}
                </SortHead>
              ) : (
                <th key={column.head} scope="col">
                  {column.head}
                </th>
              ),
            )}
            {status && <th scope="col">Status</th>}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            {group.head && (
              <tr className={styles.group}>
                <th colSpan={columns.length + (status ? 3 : 2)} scope="rowgroup">
                  <span>{group.head}</span> <small>{group.note}</small>
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <tr key={row.id} className={styles.row}>
                <td className={styles.ref}>{row.ref}</td>
                <th scope="row">
                  <ThingLink thing={{ kind, id: row.id }} row>
                    {title(row)}
                  </ThingLink>{' '}
                  {beside && <small>{beside(row)}</small>} <Only thing={row} />
                </th>
                {columns.map((column) => (
                  <td key={column.head} className={column.words ? styles.words : undefined}>
                    {column.cell(row)}
                  </td>
                ))}
                {status && (
                  <td>
                    <StatusText status={status(row)} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Cards<Row extends Thing>({ groups, kind, title, beside, columns, status }: Props<Row>) {
  return groups.map((group) => (
    <section key={group.key} className={cards.group}>
      {group.head && (
        <h2>
          {group.head} <small>{group.rows.length}</small>
        </h2>
      )}
      <ul>
        {group.rows.map((row) => (
          <li key={row.id} className={cards.card}>
            <p className={cards.meta}>
              <span>{row.ref}</span>
              {status && (
                <span>
                  <StatusText status={status(row)} />
                </span>
              )}
            </p>
            <h3>
              <ThingLink thing={{ kind, id: row.id }} row>
                {title(row)}
              </ThingLink>
            </h3>
            {beside && <p>{beside(row)}</p>}
            <Only thing={row} />
            {columns.map(({ head, cell, card }) =>
              card === null ? null : card ? (
                <p key={head}>{card(row)}</p>
              ) : (
                <p key={head}>
                  {head} {cell(row)}
                </p>
              ),
            )}
          </li>
        ))}
      </ul>
    </section>
  ));
}
