import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Query } from '../../lib/http';
import { useMoment, type Clocks } from '../../lib/moment';
import { useProgramme } from '../../lib/programme';
import type { question } from '../../lib/reading';
import { useTitle } from '../../lib/title';
import { useChange } from '../../lib/use-change';
import { usePrint } from '../../lib/use-print';
import { Answer } from '../answer';
import { Pages } from '../pages';
import { WordSelect } from '../word-select';
import { Downloads } from './downloads';
import { Empty } from './empty';
import { Filters } from './filters';
import { Register, type Column, type Group } from './register';
import { RegisterHead } from './register-head';
import type { Status } from './status-text';
import { Tabs } from './tabs';

/** What is shown of a register, as its address says it. */
interface Search {
  stage?: string;
  q?: string;
  sort?: string;
  page?: number;
}

/** A page of a register, with how many things there are, whichever are listed. */
interface Listing {
  counts: { all: number };
  total: number;
  size: number;
}

interface Thing {
  id: string;
  ref: string;
  partner?: string;
  visibility?: string;
}

type Stage<Sought extends Search> = NonNullable<NoInfer<Sought>['stage']>;
type Sort<Sought extends Search> = NonNullable<NoInfer<Sought>['sort']>;

interface Props<Sought extends Search, Found extends Listing, Row extends Thing> {
  /** The heading of the page. */
  called: string;
  /** The ways to what belongs to it. */
  nav?: ReactNode;
  /** As in the address of the API, and as a kind of thing: `risks` and `risk`. */
  register: string;
  kind: string;
  /** A thing in words, where that is not its kind. */
  thing?: string;
  search: Sought;
  /** What it can be sought by, beside stage and words. */
  by?: readonly (keyof NoInfer<Sought> & string)[];
  /** What an address that says nothing shows. */
  first: { stage: Stage<Sought>; sort: Sort<Sought> };
  get: (programme: string, query: Query, clocks: Clocks) => ReturnType<typeof question<Found>>;
  /** How many things a page of it lists. */
  size?: number;
  rows: (found: Found) => Row[];
  /** The sentence that says what matters. */
  standfirst: (counts: Found['counts']) => string;
  tabs: (counts: Found['counts']) => readonly (readonly [text: string, n: number, stage: Stage<Sought>])[];
  /** `Find a risk`. */
  find: string;
  /** The sentence that says what is shown, up to its order. */
  showing: ReactNode | ((found: Found) => ReactNode);
  /** Which ones come first, in words. */
  orders: readonly (readonly [sort: Sort<Sought>, first: string])[];
  /** Every order that can be asked for. */
  sorts: readonly Sort<Sought>[];
  /** What is to be said about the rows. */
  above?: (found: Found) => ReactNode;
  notYet: string;
  begin: string;
  /** Rows that do not stand in the table, but before it in a shape of their own. */
  apart?: { are: (row: Row, sort: string) => boolean; shown: (rows: Row[]) => ReactNode };
  caption: string;
  groups?: (rows: Row[], sort: string) => Group<Row>[];
  head: string;
  title: (row: Row) => string;
  beside?: (row: Row) => ReactNode;
  columns: readonly Column<Row>[];
  status?: (row: Row) => Status;
  /** What the figures in the rows mean. */
  foot?: ReactNode;
}

/** The page of a register: what matters, what is shown of it, and its things. */
export function RegisterPage<Sought extends Search, Found extends Listing, Row extends Thing>({
  called,
  nav,
  register,
  kind,
  thing = kind,
  search,
  by = [],
  first,
  get,
  size = 50,
  rows,
  standfirst,
  tabs,
  find,
  showing,
  orders,
  sorts,
  above,
  notYet,
  begin,
  apart,
  caption,
  groups = (all) => [{ key: 'all', rows: all }],
  foot,
  ...table
}: Props<Sought, Found, Row>) {
  const { id } = useProgramme();
  const moment = useMoment();
  const change = useChange<Search>();
  const { stage = first.stage, q, sort = first.sort, page = 1 } = search;
  const own = Object.fromEntries(by.map((name) => [name, search[name]])) as Query;
  const sought = { stage, ...own, q, sort };
  const print = usePrint(page, size);
  const asked = useQuery(get(id, { ...sought, ...print.paged }, moment));
  const at = (tab: string) => (tab === first.stage ? {} : { stage: tab });
  const sortBy = (next: string) => change({ sort: next });
  useTitle(called);
  return (
    <Answer to={asked}>
      {(found) => {
        const all = rows(found);
        const before = all.filter((row) => apart?.are(row, sort));
        const listed = all.filter((row) => !before.includes(row));
        return (
          <>
            {nav}
            <RegisterHead title={called} standfirst={standfirst(found.counts)}>
              <Tabs
                label="Stage"
                tabs={tabs(found.counts).map(([text, n, tab]) => ({ text, n, to: at(tab), current: tab === stage }))}
              />
            </RegisterHead>
            <Filters find={find} q={q} onFind={(next) => change({ q: next }, true)}>
              {typeof showing === 'function' ? showing(found) : showing},{' '}
              <WordSelect label="Order" value={sort} options={orders} onChange={sortBy} /> first.
            </Filters>
            {above?.(found)}
            {all.length === 0 && (
              <Empty
                called={thing}
                any={found.counts.all > 0 || stage !== first.stage || [q, ...Object.values(own)].some(Boolean)}
                everything={at('all')}
                notYet={notYet}
                begin={begin}
                kind={kind}
              />
            )}
            {before.length > 0 && apart?.shown(before)}
            {listed.length > 0 && (
              <Register
                {...table}
                caption={caption}
                groups={groups(listed, sort)}
                kind={kind}
                titleBy="title"
                sort={sort}
                sorts={sorts}
                onSort={sortBy}
              />
            )}
            <Pages
              page={page}
              size={found.size}
              total={found.total}
              onPage={(next) => change({ page: next })}
              print={print}
            />
            <Downloads register={register} query={sought} total={found.total} />
            {all.length > 0 && foot}
          </>
        );
      }}
    </Answer>
  );
}
