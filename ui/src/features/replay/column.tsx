import { memo, type ReactNode } from 'react';
import { gridTo, monthsAcross } from '../../components/chart/scale';
import { useWidth } from '../../components/use-width';
import { longDay, shortDay, shortMonth } from '../../lib/dates';
import { usePartnerNames } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import { count } from '../../lib/words';
import type { Course } from './course';
import { Marks, marksOf, STRIP } from './marks';
import { betweenOf, lineOf, stairOf } from './paths';
import { aboveSays, CLOCK_HEADS, keptSays, markerSays } from './replay-words';
import { Evidence } from './evidence';
import styles from './replay.module.css';
import { Turn } from './turn';
import type { Shown } from './side';
import type { Day } from './day';

export const HEAD = 34;
export const FRICTION = 168;
export const WAITING = 124;
const AXIS = 26;

const LEFT = 34;
const TOP = 14;
const FOOT = 10;

export interface Scales {
  /** The highest line of each chart, the same in both columns. */
  friction: number;
  waiting: number;
}

interface Props {
  clock: 'then' | 'hindsight';
  course: Course;
  shown: Shown;
  /** What was known then, drawn faintly beneath. */
  ghost?: Shown;
  at: Day;
  scales: Scales;
  strips: readonly Wire<'Strip'>[];
  markers: Wire<'Marker'>[];
  /** The clocks of links to the evidence. */
  clocks: { asAt?: string; knownAt?: string };
  between?: string;
  says: string;
  /** Whether the needle rests. */
  rests: boolean;
  /** Its charts stay as they are for now: the needle moves, and it is the turn of the other column. */
  waits: boolean;
  /** Room beside the plot, for what stands there at the needle. */
  right: number;
  labels: boolean;
  needle: (x: number, dayAt: (x: number) => Day) => ReactNode;
  names: { friction: ReactNode; waiting: ReactNode; strip: (strip: Wire<'Strip'>) => ReactNode };
}

/** One clock: the same days and scales as the other, drawn as far as the needle. */
export function Column(props: Props) {
  const { clock, course, at, says, waits, right, needle } = props;
  const [box, width] = useWidth<HTMLDivElement>();
  const plot = Math.max(width - right, LEFT + 20);
  const dayAt = (px: number) => course.at(course.scale.dayAt((px - LEFT) / Math.max(plot - LEFT, 1)));
  return (
    <section className={styles.column} aria-labelledby={`clock-${clock}`}>
      <div className={styles.columnHead}>
        <h2 id={`clock-${clock}`}>{CLOCK_HEADS[clock]}</h2>
        <Turn waits={waits}>
          <p>{says}</p>
        </Turn>
      </div>
      <div ref={box} className={styles.plots}>
        {width > 0 && (
          <>
            <Turn waits={waits}>
              <Charts {...props} width={width} plot={plot} />
            </Turn>
            {needle(Math.round(placeOf(course, plot, at)), dayAt)}
          </>
        )}
      </div>
    </section>
  );
}

const placeOf = (course: Course, plot: number, day: Day) =>
  LEFT + (plot - LEFT) * course.across[Math.min(Math.max(day, 0), course.last)]!;

interface ChartsProps extends Props {
  width: number;
  /** Where the days end, in pixels. */
  plot: number;
}

/** What is drawn as far as the needle. */
function Charts(props: ChartsProps) {
  const { course, shown, ghost, at, scales, strips, markers, clocks, between, rests, labels, width, plot } = props;
  const nameOf = usePartnerNames();
  const x = (day: Day) => placeOf(course, plot, day);
  const now = Math.round(x(at));
  const day = course.day(at);
  const friction = shown.friction[at]!;
  const waiting = shown.open.decisions[at]!;
  const yFriction = scaleTo(scales.friction, FRICTION);
  const yWaiting = scaleTo(scales.waiting, WAITING);
  const above = ghost && aboveSays(friction, ghost.friction[at]!);
  const marked = markers.at(-1);
  const firstNumber = shown.friction.findIndex((index) => index === index);
  const unknown = x(firstNumber < 0 ? at : Math.min(firstNumber, at));
  return (
    <>
      <svg className={styles.plot} width={width} height={HEAD} aria-hidden="true">
        <path className={styles.pennantPast} d={polesOf(markers, x)} />
        {marked && (
          <path className={styles.pennant} d={`M${Math.round(x(marked.on)) + 0.5} ${HEAD}V10l9 4.5-9 4.5`}>
            <title>{`${longDay(course.day(marked.on))}: ${markerSays(marked, nameOf)}`}</title>
          </path>
        )}
      </svg>
      {width - now > 108 && !labels && (
        <p className={styles.notYet} style={{ transform: `translateX(${now + 12}px)` }}>
          Not yet happened
        </p>
      )}
      {marked && <div className={styles.marked} style={{ transform: `translateX(${Math.round(x(marked.on))}px)` }} />}
      {marked && (
        <MarkerLabel
          x={x(marked.on)}
          most={now - LEFT}
          text={`${shortDay(course.day(marked.on), day)}: ${markerSays(marked, nameOf)}`}
        />
      )}
      {labels && props.names.friction}
      <div className={styles.row} style={{ height: FRICTION }}>
        <svg className={styles.plot} width={width} height={FRICTION} role="img" aria-label={frictionSays(friction)}>
          <Grid greatest={scales.friction} height={FRICTION} to={plot} />
          {ghost && (
            <>
              <path className={styles.wash} d={betweenOf(shown.friction, ghost.friction, at, x, yFriction)} />
              <path className={styles.ghost} d={lineOf(ghost.friction, 0, at, x, yFriction)} />
            </>
          )}
          {unknown - LEFT > 150 && (
            <text className={styles.value} x={(LEFT + unknown) / 2} y={FRICTION / 2} textAnchor="middle">
              Too little evidence
            </text>
          )}
          <path className={styles.friction} d={lineOf(shown.friction, 0, at, x, yFriction)} />
        </svg>
        {friction === friction && <Point className={styles.frictionEnd} x={now} y={yFriction(friction)} />}
        <Label x={now} y={friction === friction ? yFriction(friction) : FRICTION / 2} height={FRICTION}>
          <Evidence rests={rests} to="friction" search={{ ...clocks, between }} why="The signals that it is made of">
            {friction === friction ? Math.round(friction) : 'Too little evidence'}
          </Evidence>
          {above && <span>{above}</span>}
        </Label>
      </div>
      {labels && props.names.waiting}
      <div className={styles.row} style={{ height: WAITING }}>
        <svg
          className={styles.plot}
          width={width}
          height={WAITING}
          role="img"
          aria-label={`${count(waiting, 'decision')} waiting`}
        >
          <Grid greatest={scales.waiting} height={WAITING} to={plot} />
          {ghost && (
            <>
              <path
                className={styles.wash}
                d={betweenOf(shown.open.decisions, ghost.open.decisions, at, x, yWaiting, true)}
              />
              <path className={styles.ghost} d={stairOf(ghost.open.decisions, 0, at, x, yWaiting)} />
            </>
          )}
          <path className={styles.stair} d={stairOf(shown.open.decisions, 0, at, x, yWaiting)} />
        </svg>
        <Point className={styles.stairEnd} x={now} y={yWaiting(waiting)} />
        <Label x={now} y={yWaiting(waiting)} height={WAITING}>
          <Evidence rests={rests} to="decisions" search={clocks} why="The decisions that are open">
            {waiting} waiting
          </Evidence>
        </Label>
      </div>
      {strips.map((strip) => {
        const kept = shown.kept(strip);
        const how = kept && keptSays(kept, at);
        return (
          <div key={strip.id}>
            {labels && props.names.strip(strip)}
            <div className={styles.row} style={{ height: STRIP }}>
              <svg className={styles.plot} width={width} height={STRIP} aria-hidden="true">
                {kept && <Marks {...marksOf(kept, at, course.last, x)} />}
              </svg>
              {how && (
                <Label x={now} y={18} height={STRIP}>
                  <Evidence
                    rests={rests}
                    to="commitments/$thing"
                    thing={strip.id}
                    search={clocks}
                    why="Each due date and what was sent"
                    quiet={!how.strong}
                  >
                    {how.says}
                  </Evidence>
                </Label>
              )}
            </div>
          </div>
        );
      })}
      <svg className={styles.plot} width={width} height={AXIS} aria-hidden="true">
        <Axis course={course} plot={plot} />
      </svg>
      <div
        className={styles.beyond}
        style={{ clipPath: `inset(0 0 0 ${Math.min(now, width)}px)` }}
        aria-hidden="true"
      />
    </>
  );
}

const frictionSays = (index: number) =>
  index === index ? `Friction ${Math.round(index)} of 100` : 'Friction: too little evidence for a number';

function scaleTo(greatest: number, height: number) {
  const most = gridTo(greatest).at(-1) ?? greatest;
  return (value: number) => height - FOOT - ((height - FOOT - TOP) * value) / most;
}

/** With more markers than this their flags would hide each other. */
const FLAGS = 24;

/** Earlier markers as one path: hundreds of elements would not be drawn in a frame. */
function polesOf(markers: Wire<'Marker'>[], x: (day: Day) => number): string {
  const flag = markers.length > FLAGS ? '' : 'l6 3-6 3';
  const at = new Set(markers.slice(0, -1).map((marker) => Math.round(x(marker.on)) + 0.5));
  return [...at].map((place) => `M${place} ${HEAD}V${HEAD - 12}${flag}`).join('');
}

const Grid = memo(function Grid({ greatest, height, to }: { greatest: number; height: number; to: number }) {
  const y = scaleTo(greatest, height);
  return (
    <>
      {gridTo(greatest).map((value) => (
        <g key={value}>
          <path className={styles.grid} d={`M${LEFT} ${Math.round(y(value)) + 0.5}H${to}`} />
          <text className={styles.value} x={LEFT - 8} y={y(value) + 5} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
    </>
  );
});

const Axis = memo(function Axis({ course, plot }: { course: Course; plot: number }) {
  const { stretches } = course.scale;
  const place = (day: string) => LEFT + (plot - LEFT) * course.scale.at(day);
  const months = stretches.flatMap(({ from, to }) => monthsAcross(from, to, place(to) - place(from)));
  const breaks = stretches.slice(1).map(({ from }, i) => (place(stretches[i]!.to) + place(from)) / 2);
  const room = months[0] === undefined || place(months[0]) - LEFT > 76;
  // After a break the end is named: no month of it may have room for its name.
  const end = breaks.length > 0 ? plot - 60 : plot;
  return (
    <>
      {room && (
        <text className={styles.value} x={LEFT} y="20">
          {shortMonth(course.first)}
        </text>
      )}
      {months.map((month) => (
        <g key={month}>
          <path className={styles.tick} d={`M${Math.round(place(month)) + 0.5} 0v6`} />
          {place(month) < end - 30 && (
            <text className={styles.value} x={place(month) + 2} y="20">
              {month.slice(5, 7) === '01' ? month.slice(0, 4) : shortMonth(month).split(' ')[0]}
            </text>
          )}
        </g>
      ))}
      {breaks.map((at) => (
        <path key={at} className={styles.tick} d={`M${at - 5} 8l4-8m3 8l4-8`} />
      ))}
      {breaks.length > 0 && (
        <text className={styles.value} x={plot} y="20" textAnchor="end">
          {shortMonth(course.day(course.last))}
        </text>
      )}
    </>
  );
});

/** The end of a line, over what has not happened yet. */
const Point = ({ className, x, y }: { className?: string; x: number; y: number }) => (
  <span className={className} style={{ transform: `translate(${x - 5}px, ${Math.round(y) - 5}px)` }} />
);

/** What stands at the needle, beside its point: moved as a whole, so that nothing is laid out anew. */
const Label = ({ x, y, height, children }: { x: number; y: number; height: number; children: ReactNode }) => (
  <p
    className={styles.label}
    style={{ transform: `translate(${x + 10}px, calc(${Math.round(Math.min(Math.max(y, 13), height - 13))}px - 50%))` }}
  >
    {children}
  </p>
);

/** A pennant's words stand before it where there is room, behind it where there is none. */
function MarkerLabel({ x, most, text }: { x: number; most: number; text: string }) {
  const before = x > 110;
  if (!before && most - x < 90) return null;
  return (
    <p
      className={styles.markerLabel}
      data-before={before || undefined}
      style={
        before
          ? { right: `calc(100% - ${x - 6}px)`, maxWidth: x - 8 }
          : { left: x + 14, maxWidth: Math.max(most - x + 20, 60) }
      }
    >
      {text}
    </p>
  );
}
