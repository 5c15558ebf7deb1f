import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Answer } from '../../components/answer';
import { across, gridTo, monthsAcross } from '../../components/chart/scale';
import { RegisterHead } from '../../components/register/register-head';
import { ThingLink } from '../../components/thing/thing-link';
import { useWidth } from '../../components/use-width';
import { longDay, shortMonth } from '../../lib/dates';
import { useMoment } from '../../lib/moment';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import { useTitle } from '../../lib/title';
import type { Wire } from '../../lib/wire';
import { getDecisionsOverTime } from './api/get-decisions-over-time';
import styles from './decisions-over-time.module.css';
import { GovernanceNav } from './governance-nav';
import { answers, inDays, LINES, standfirst, steps, type Step } from './over-time';
import type { OverTimeSearch } from './over-time-search';

/** How decisions came forward, were taken, became final and were reversed, and how long each partner takes. */
export function DecisionsOverTime() {
  const { id } = useProgramme();
  const { day, ...moment } = useMoment();
  const nameOf = usePartnerNames();
  const asked = useQuery(getDecisionsOverTime(id, moment));
  const search: OverTimeSearch = useSearch({ from: '/signed-in/programmes/$programme/decisions-over-time' });
  useTitle('Decisions over time');
  return (
    <Answer to={asked}>
      {(answer) => {
        const from = answer.decisions[0]?.proposedOn;
        const most = gridTo(Math.max(1, answer.decisions.length)).at(-1)!;
        const line = LINES.find((one) => one.key === search.line);
        const partner = answer.partners.find((one) => one.partner === search.partner);
        return (
          <>
            <GovernanceNav />
            <RegisterHead title="Decisions over time" standfirst={standfirst(answer, nameOf)} />
            {from && (
              <>
                <div className={styles.lines}>
                  {LINES.map(({ key, head, on }) => (
                    <Line
                      key={key}
                      name={key}
                      head={head}
                      steps={steps(answer.decisions, on)}
                      from={from}
                      day={day}
                      most={most}
                    />
                  ))}
                </div>
                {line && <MadeOf head={line.head} steps={steps(answer.decisions, line.on)} day={day} />}
                <Partners partners={answer.partners} nameOf={nameOf} />
                {partner && <Asked name={nameOf(partner.partner)} asks={partner.asks} decisions={answer.decisions} />}
                <Days decisions={answer.decisions} />
              </>
            )}
          </>
        );
      }}
    </Answer>
  );
}

interface LineProps {
  name: OverTimeSearch['line'];
  head: string;
  steps: Step[];
  from: string;
  day: string;
  most: number;
}

const LEFT = 30;
const RIGHT = 10;
const PLOT = 96;

/** Opens what a number is made of, on this page. */
function Opens({ open, children, label }: { open: OverTimeSearch; children: ReactNode; label?: string }) {
  const { id } = useProgramme();
  return (
    <Link
      to="/programmes/$programme/decisions-over-time"
      params={{ programme: id }}
      search={(before) => ({ asAt: before.asAt, knownAt: before.knownAt, ...open })}
      resetScroll={false}
      aria-label={label}
    >
      {children}
    </Link>
  );
}

function Line({ name, head, steps: all, from, day, most }: LineProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const right = Math.max(width - RIGHT, LEFT + 1);
  const x = across(from, day, LEFT, right);
  const y = (n: number) => 10 + PLOT - (PLOT * n) / most;
  const last = all.at(-1)?.n ?? 0;
  return (
    <section className={styles.line} aria-label={`${head} by ${longDay(day)}`}>
      <h2>
        {head}{' '}
        <Opens open={{ line: name }} label={`${head}: ${last} by ${longDay(day)}`}>
          {last}
        </Opens>
      </h2>
      <div ref={box}>
        {width > 0 && (
          <svg viewBox={`0 0 ${width} ${PLOT + 34}`} width={width} height={PLOT + 34} aria-hidden="true">
            {[0, most / 2, most].filter(Number.isInteger).map((n) => (
              <g key={n}>
                <path className={n === 0 ? styles.axis : styles.grid} d={`M${LEFT} ${y(n)}H${right}`} />
                <text x={LEFT - 6} y={y(n) + 4} textAnchor="end">
                  {n}
                </text>
              </g>
            ))}
            <text x={LEFT} y={PLOT + 28}>
              {shortMonth(from)}
            </text>
            {monthsAcross(from, day, right - LEFT)
              .filter((month) => x(month) > LEFT + 72 && x(month) < right - 8)
              .map((month) => (
                <text key={month} x={x(month) - 1} y={PLOT + 28}>
                  {month.slice(5, 7) === '01' ? month.slice(0, 4) : shortMonth(month).split(' ')[0]}
                </text>
              ))}
            <path
              className={styles.drawn}
              d={`M${LEFT} ${y(0)}${all.map((step) => `H${x(step.on)}V${y(step.n)}`).join('')}H${right}`}
            />
            <circle className={styles.end} cx={right} cy={y(last)} r="4" />
          </svg>
        )}
      </div>
    </section>
  );
}

const of = ({ partner }: Wire<'Taken'>): OverTimeSearch => ({ partner });

/** The decisions that a line counts, in the order in which they came to it. */
function MadeOf({ head, steps: all, day }: { head: string; steps: Step[]; day: string }) {
  return (
    <section aria-labelledby="made-of" className={styles.made}>
      <h2 id="made-of">
        {head} by {longDay(day)}
      </h2>
      {all.length === 0 && <p className={styles.note}>None.</p>}
      <ol>
        {all.flatMap(({ on, of: came }) =>
          came.map((it) => (
            <li key={it.id}>
              <ThingLink thing={{ kind: 'decision', id: it.id }}>{`${it.ref} ${it.title}`}</ThingLink>, {longDay(on)}
            </li>
          )),
        )}
      </ol>
    </section>
  );
}

/** What a partner was asked, and after how many days it took its first position. */
function Asked({ name, asks, decisions }: { name: string; asks: Wire<'Ask'>[]; decisions: Wire<'Course'>[] }) {
  const named = new Map(decisions.map((it) => [it.id, it]));
  return (
    <section aria-labelledby="asked" className={styles.made}>
      <h2 id="asked">What {name} was asked, and its first position</h2>
      <ol>
        {answers(asks).map(({ ask, says }) => (
          <li key={ask.decision}>
            <ThingLink thing={{ kind: 'decision', id: ask.decision }}>
              {`${named.get(ask.decision)!.ref} ${named.get(ask.decision)!.title}`}
            </ThingLink>
            : {says}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Partners({ partners, nameOf }: { partners: Wire<'Taken'>[]; nameOf: (id: string) => string }) {
  const { id } = useProgramme();
  return (
    <section aria-labelledby="takes">
      <h2 id="takes">How long each partner takes</h2>
      <p className={styles.note}>
        Days from another partner’s proposal to its own first position, where one is required.
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Partner</th>
            <th scope="col">Answered</th>
            <th scope="col">Usually takes</th>
            <th scope="col">Longest</th>
            <th scope="col">Waiting now</th>
          </tr>
        </thead>
        <tbody>
          {partners.map((it) => (
            <tr key={it.partner}>
              <th scope="row">{nameOf(it.partner)}</th>
              <td data-label="Answered">
                {it.asked === 0 ? 'not asked' : <Opens open={of(it)}>{`${it.answered} of ${it.asked}`}</Opens>}
              </td>
              <td data-label="Usually takes">
                {it.answered === 0 ? inDays(undefined) : <Opens open={of(it)}>{inDays(it.medianDays)}</Opens>}
              </td>
              <td data-label="Longest">
                {it.answered === 0 ? inDays(undefined) : <Opens open={of(it)}>{inDays(it.longestDays)}</Opens>}
              </td>
              <td data-label="Waiting now">
                {it.waiting === 0 ? (
                  'none'
                ) : (
                  <Link
                    to="/programmes/$programme/decisions"
                    params={{ programme: id }}
                    search={(before) => ({
                      asAt: before.asAt,
                      knownAt: before.knownAt,
                      stage: 'open',
                      waitsFor: it.partner,
                    })}
                  >
                    {it.waiting}, the longest {it.longestWaitingDays} days
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const HOW = { SUPERSEDED: 'superseded', REVERSED: 'reversed', WITHDRAWN: 'withdrawn' } as const;

/** What the lines are made of. */
function Days({ decisions }: { decisions: Wire<'Course'>[] }) {
  return (
    <details className={styles.days}>
      <summary>The decisions behind the lines</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Decision</th>
            <th scope="col">Proposed</th>
            <th scope="col">Taken</th>
            <th scope="col">Jointly final</th>
            <th scope="col">Ended</th>
          </tr>
        </thead>
        <tbody>
          {decisions.map((it) => (
            <tr key={it.id}>
              <th scope="row">
                <ThingLink thing={{ kind: 'decision', id: it.id }}>{`${it.ref} ${it.title}`}</ThingLink>
              </th>
              <td data-label="Proposed">{longDay(it.proposedOn)}</td>
              <td data-label="Taken">{it.takenOn ? longDay(it.takenOn) : 'not yet'}</td>
              <td data-label="Jointly final">{it.finalOn ? longDay(it.finalOn) : 'not yet'}</td>
              <td data-label="Ended">{it.endedOn && it.how ? `${HOW[it.how]} ${longDay(it.endedOn)}` : 'no'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
