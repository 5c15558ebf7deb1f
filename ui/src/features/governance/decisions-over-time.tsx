import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
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
import { inDays, LINES, standfirst, steps, type Step } from './over-time';

/** How decisions came forward, were taken, became final and were reversed, and how long each partner takes. */
export function DecisionsOverTime() {
  const { id } = useProgramme();
  const { day, ...moment } = useMoment();
  const nameOf = usePartnerNames();
  const asked = useQuery(getDecisionsOverTime(id, moment));
  useTitle('Decisions over time');
  return (
    <Answer to={asked}>
      {(answer) => {
        const from = answer.decisions[0]?.proposedOn;
        const most = gridTo(Math.max(1, answer.decisions.length)).at(-1)!;
        return (
          <>
            <GovernanceNav />
            <RegisterHead title="Decisions over time" standfirst={standfirst(answer, nameOf)} />
            {from && (
              <>
                <div className={styles.lines}>
                  {LINES.map(({ key, head, on }) => (
                    <Line key={key} head={head} steps={steps(answer.decisions, on)} from={from} day={day} most={most} />
                  ))}
                </div>
                <Partners partners={answer.partners} nameOf={nameOf} />
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
  head: string;
  steps: Step[];
  from: string;
  day: string;
  most: number;
}

const LEFT = 30;
const RIGHT = 40;
const PLOT = 96;

function Line({ head, steps: all, from, day, most }: LineProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const right = Math.max(width - RIGHT, LEFT + 1);
  const x = across(from, day, LEFT, right);
  const y = (n: number) => 10 + PLOT - (PLOT * n) / most;
  const last = all.at(-1)?.n ?? 0;
  return (
    <section className={styles.line} aria-label={`${head}: ${last} by ${longDay(day)}`}>
      <h2>{head}</h2>
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
            <text className={styles.last} x={right + 9} y={y(last) + 6}>
              {last}
            </text>
          </svg>
        )}
      </div>
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
              <td data-label="Answered">{it.asked === 0 ? 'not asked' : `${it.answered} of ${it.asked}`}</td>
              <td data-label="Usually takes">{inDays(it.medianDays)}</td>
              <td data-label="Longest">{inDays(it.longestDays)}</td>
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
