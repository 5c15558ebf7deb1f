import { useQueries, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { Answer } from '../../components/answer';
import { Pages } from '../../components/pages';
import { ThingLink } from '../../components/thing/thing-link';
import { longDay, shortDay, today } from '../../lib/dates';
import { clocksOn, useMoment, type Clocks } from '../../lib/moment';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import { useTitle } from '../../lib/title';
import type { Wire } from '../../lib/wire';
import { capital, count, figure, list } from '../../lib/words';
import { getBetween } from './api/get-between';
import { getReplay } from './api/get-replay';
import { getSignalsAt } from './api/get-signals-at';
import type { CompareSearch } from './compare-search';
import styles from './compare.module.css';
import { comparedOf, movedBy, WAYS, type Moved, type Way } from './compared';
import { courseOf, type Course } from './course';
import { ALWAYS } from './friction-known';
import { Side } from './side';

const SIZE = 500;

/** Two days: what was added, changed and ended between them, by which entries, and how friction moved. */
export function Compare() {
  const { id } = useProgramme();
  const asked = useQuery(getReplay(id));
  useTitle('Compare two days');
  return <Answer to={asked}>{(answer) => <Body answer={answer} />}</Answer>;
}

function Body({ answer }: { answer: Wire<'ReplayAnswer'> }) {
  const search: CompareSearch = useSearch({ from: '/signed-in/programmes/$programme/replay/compare' });
  const moment = useMoment();
  const navigate = useNavigate();
  const course = useMemo(() => courseOf(answer, today()), [answer]);
  const on = search.on ?? 'happened';
  const lastDay = course.day(course.last);
  const to = search.to ?? (moment.past && moment.day < lastDay ? moment.day : lastDay);
  const from = search.from ?? course.day(Math.max(course.at(to) - 90, 0));
  const change = (to: CompareSearch) =>
    void navigate({ to: '.', search: (before) => ({ ...before, page: undefined, ...to }), replace: true });
  const inOrder = from <= to;
  return (
    <div className={styles.compare}>
      <h1>
        {longDay(from)} and {longDay(to)}
      </h1>
      <form className={styles.days} onSubmit={(event) => event.preventDefault()}>
        <label>
          From the end of
          <input
            type="date"
            value={from}
            max={today()}
            required
            onChange={(event) => event.target.value && change({ from: event.target.value })}
          />
        </label>
        <label>
          to the end of
          <input
            type="date"
            value={to}
            max={today()}
            required
            aria-invalid={!inOrder}
            aria-describedby={inOrder ? undefined : 'wrong-order'}
            onChange={(event) => event.target.value && change({ to: event.target.value })}
          />
        </label>
        <label>
          by what was
          <select
            value={on}
            onChange={(event) => change({ on: event.target.value === 'recorded' ? 'recorded' : undefined })}
          >
            <option value="happened">so in the world, as we know today</option>
            <option value="recorded">recorded, as known on each day</option>
          </select>
        </label>
      </form>
      {inOrder ? (
        <>
          <Friction answer={answer} course={course} from={from} to={to} on={on} />
          <Entries from={from} to={to} on={on} page={search.page ?? 1} onPage={(page) => change({ page })} />
        </>
      ) : (
        <p id="wrong-order" className={styles.wrong} role="alert">
          The second day lies before the first. Choose a later one.
        </p>
      )}
    </div>
  );
}

interface Days {
  from: string;
  to: string;
  on: 'happened' | 'recorded';
}

interface FrictionProps extends Days {
  answer: Wire<'ReplayAnswer'>;
  course: Course;
}

/** Each two partners, then and now, and the signals that moved them. */
function Friction({ answer, course, from, to, on }: FrictionProps) {
  const nameOf = usePartnerNames();
  const { id } = useProgramme();
  const [open, setOpen] = useState<string>();
  const clocks = (day: string): Clocks => clocksOn(day, on === 'recorded' ? 'then' : 'hindsight');
  const rows = useMemo(() => {
    const side = new Side(answer, course.last);
    const at = (day: string, pair?: readonly [number, number]) => {
      const place = course.at(day);
      return side.at(place, on === 'recorded' ? place : ALWAYS, pair).friction[place]!;
    };
    const pairs = [...new Set(answer.signals.one.map((one, row) => `${one},${answer.signals.other[row]!}`))];
    const all = pairs.map((key) => {
      const [one, other] = key.split(',').map(Number) as [number, number];
      const between = [answer.partners[one]!, answer.partners[other]!];
      return { between, then: at(from, [one, other]), now: at(to, [one, other]) };
    });
    return {
      programme: { then: at(from), now: at(to) },
      pairs: all
        .filter(({ then, now }) => then === then || now === now)
        .sort((a, b) => (a.between.join() < b.between.join() ? -1 : 1)),
    };
  }, [answer, course, from, to, on]);
  const number = (day: string, value: number, between?: string) => (
    <Link to="/programmes/$programme/friction" params={{ programme: id }} search={{ ...clocks(day), between }}>
      {value === value ? value.toFixed(1) : 'too little evidence'}
    </Link>
  );
  return (
    <section aria-labelledby="friction-moved">
      <h2 id="friction-moved">Friction</h2>
      <div className={styles.scroll} role="group" tabIndex={0} aria-label="Friction, then and now">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Between</th>
              <th scope="col">{shortDay(from, to)}</th>
              <th scope="col">{shortDay(to, to)}</th>
              <th scope="col">Moved</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">The programme</th>
              <td>{number(from, rows.programme.then)}</td>
              <td>{number(to, rows.programme.now)}</td>
              <td>{moved(rows.programme.then, rows.programme.now)}</td>
            </tr>
            {rows.pairs.map(({ between, then, now }) => {
              const key = between.join(',');
              return [
                <tr key={key}>
                  <th scope="row">
                    <button
                      type="button"
                      className={styles.open}
                      aria-expanded={open === key}
                      onClick={() => setOpen(open === key ? undefined : key)}
                    >
                      {list(between.map(nameOf))}
                    </button>
                  </th>
                  <td>{number(from, then, key)}</td>
                  <td>{number(to, now, key)}</td>
                  <td>{moved(then, now)}</td>
                </tr>,
                open === key && (
                  <tr key={`${key} why`}>
                    <td colSpan={4}>
                      <WhatMoved between={key} from={clocks(from)} to={clocks(to)} />
                    </td>
                  </tr>
                ),
              ];
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function moved(then: number, now: number): string {
  if (then !== then || now !== now) return '';
  const by = now - then;
  return Math.abs(by) < 0.05 ? 'the same' : `${by > 0 ? 'up' : 'down'} ${Math.abs(by).toFixed(1)}`;
}

/** The signals that make the difference, each with what it added then and adds now. */
function WhatMoved({ between, from, to }: { between: string; from: Clocks; to: Clocks }) {
  const { id } = useProgramme();
  const [before, after] = useQueries({ queries: [getSignalsAt(id, between, from), getSignalsAt(id, between, to)] });
  if (!before.data || !after.data) return <p role="status">Reading the signals</p>;
  const all = movedBy(before.data.signals, after.data.signals);
  if (all.length === 0) return <p>No signal opened, closed or faded between the two days.</p>;
  return (
    <ul className={styles.moved}>
      {all.map(({ signal, before, after }) => (
        <li key={`${signal.opened} ${signal.kind} ${signal.with}`}>
          {signal.thing ? (
            <ThingLink thing={signal.thing}>
              {signal.thing.ref} {signal.thing.title}
            </ThingLink>
          ) : (
            'Something that you may not see'
          )}
          : {signal.says}, {before === 0 ? 'new' : `${before.toFixed(2)} then`}, {after.toFixed(2)} now
        </li>
      ))}
    </ul>
  );
}

const WAY_HEADS: Record<Way, string> = { added: 'Added', changed: 'Changed', ended: 'Ended' };

function Entries({ from, to, on, page, onPage }: Days & { page: number; onPage: (page: number) => void }) {
  const { id } = useProgramme();
  const asked = useQuery(getBetween(id, { from, to, on, page, size: SIZE }));
  return (
    <Answer part to={asked}>
      {({ total, entries }) => (
        <>
          <p className={styles.standfirst}>
            {total === 0
              ? `No entry ${on === 'happened' ? 'happened' : 'was recorded'} between these days.`
              : `${capital(count(total, 'entry', 'entries'))} ${on === 'happened' ? 'happened' : total === 1 ? 'was recorded' : 'were recorded'} between these days.`}
          </p>
          {comparedOf(entries).map(({ capability, ways }) => (
            <section key={capability} aria-labelledby={`moved-${capability}`}>
              <h2 id={`moved-${capability}`}>{capital(capability)}</h2>
              {WAYS.filter((way) => ways[way].length > 0).map((way) => (
                <div key={way} className={styles.way}>
                  <h3>
                    {WAY_HEADS[way]} <small>{figure(ways[way].length)}</small>
                  </h3>
                  <ul>
                    {ways[way].map((one) => (
                      <One key={one.key} moved={one} near={to} />
                    ))}
                  </ul>
                </div>
              ))}
            </section>
          ))}
          <Pages page={page} size={SIZE} total={total} onPage={onPage} />
        </>
      )}
    </Answer>
  );
}

/** A thing and what was recorded about it; each entry opens in the journal of its thing. */
const One = ({ moved: { thing, entries }, near }: { moved: Moved; near: string }) => (
  <li>
    {thing && (
      <b>
        <ThingLink thing={thing}>
          {thing.ref} {thing.title}
        </ThingLink>
      </b>
    )}
    <ul className={styles.entries}>
      {entries.map((entry) => (
        <li key={entry.position}>
          {shortDay(entry.happenedOn, near)}: {entry.says} <small>entry {figure(entry.position)}</small>
        </li>
      ))}
    </ul>
  </li>
);
