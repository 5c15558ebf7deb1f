import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { addMonths, longDay, shortDay } from '../../lib/dates';
import { clocksOn } from '../../lib/moment';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import type { Course } from './course';
import { ALWAYS } from './friction-known';
import type { Standing } from './kept';
import { audienceSays } from './replay-words';
import styles from './replay.module.css';
import { Side } from './side';
import type { Day } from './day';

interface Props {
  answer: Wire<'ReplayAnswer'>;
  course: Course;
  at: Day;
  between?: [number, number];
  betweenIds?: string;
  /** Figures are worked out while the needle rests. */
  rests: boolean;
}

/** The figures that stand behind the charts, each opening what it is made of. */
export function Figures(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.figures} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The figures behind the charts</summary>
      {open && props.rests && (
        <>
          <ByMonth {...props} />
          <Dues {...props} />
        </>
      )}
    </details>
  );
}

const round = (index: number) => (index === index ? index.toFixed(1) : 'too little evidence');

function ByMonth({ answer, course, at, between, betweenIds }: Props) {
  const { id } = useProgramme();
  const then = new Side(answer, course.last);
  const hindsight = new Side(answer, course.last);
  const days: Day[] = [];
  for (let month = addMonths(`${course.first.slice(0, 7)}-01`, 1); course.at(month) < at; month = addMonths(month, 1)) {
    days.push(course.at(month));
  }
  days.push(at);
  const rows = days.map((day) => {
    const one = then.at(day, day, between);
    const other = hindsight.at(day, ALWAYS, between);
    return {
      day: course.day(day),
      figures: {
        then: { friction: one.friction[day]!, waiting: one.open.decisions[day]! },
        hindsight: { friction: other.friction[day]!, waiting: other.open.decisions[day]! },
      },
    };
  });
  return (
    <div className={styles.scroll} role="group" tabIndex={0} aria-label="By month">
      <table>
        <thead>
          <tr>
            <th scope="col">As at</th>
            <th scope="col">Friction, known then</th>
            <th scope="col">with hindsight</th>
            <th scope="col">Decisions waiting, known then</th>
            <th scope="col">with hindsight</th>
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map(({ day, figures }) => (
            <tr key={day}>
              <th scope="row">{longDay(day)}</th>
              {(['friction', 'waiting'] as const).map((what) =>
                (['then', 'hindsight'] as const).map((clock) => (
                  <td key={`${what} ${clock}`}>
                    <Link
                      to={`/programmes/$programme/${what === 'friction' ? 'friction' : 'decisions'}`}
                      params={{ programme: id }}
                      search={{ ...clocksOn(day, clock), ...(what === 'friction' ? { between: betweenIds } : {}) }}
                    >
                      {what === 'friction' ? round(figures[clock].friction) : figures[clock].waiting}
                    </Link>
                  </td>
                )),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const STANDINGS: Record<Standing, string> = {
  ON_TIME: 'on time',
  LATE: 'late',
  MISSED: 'missed',
  OPEN: 'not sent yet',
};

/** Each due date by the day on view, and what met it. */
function Dues({ answer, course, at }: Props) {
  const { id } = useProgramme();
  const nameOf = usePartnerNames();
  const side = new Side(answer, course.last).at(at, ALWAYS);
  return (
    <div className={styles.scroll} role="group" tabIndex={0} aria-label="Due dates">
      <table>
        <thead>
          <tr>
            <th scope="col">Told</th>
            <th scope="col">Due</th>
            <th scope="col">With hindsight</th>
            <th scope="col">Sent</th>
          </tr>
        </thead>
        <tbody>
          {answer.commitments.flatMap((strip) =>
            (side.kept(strip)?.dues ?? [])
              .filter((due) => due.on <= at)
              .map((due) => (
                <tr key={`${strip.id} ${due.on}`}>
                  <th scope="row">{audienceSays(strip, nameOf)}</th>
                  <td>{shortDay(course.day(due.on), course.day(at))}</td>
                  <td>{STANDINGS[due.standing]}</td>
                  <td>
                    {due.metOn !== undefined && (
                      <Link
                        to="/programmes/$programme/communications"
                        params={{ programme: id }}
                        search={{ q: `C-${due.number}` }}
                      >
                        C-{due.number}, {shortDay(course.day(due.metOn), course.day(at))}
                      </Link>
                    )}
                  </td>
                </tr>
              )),
          )}
        </tbody>
      </table>
    </div>
  );
}
