import { useMemo } from 'react';
import { useWidth } from '../../components/use-width';
import { longDay, shortMonth } from '../../lib/dates';
import { across, gridTo, lanesOf, monthsAcross } from '../../components/chart/scale';
import { KIND_WORDS, rounded } from './friction-words';
import styles from './friction.module.css';
import type { Pair, Signal } from './wire';

interface Props {
  pair: Pair;
  signals: Signal[];
  day: string;
  /** The signal that is pointed at, here or in the table beneath. */
  lit?: Signal;
  onLight: (signal: Signal | undefined) => void;
}

const LEFT = 32;
const RIGHT = 44;
const LANE = 9;
const PLOT = 150;

/** Each signal above, as long as it was open and as thick as it weighs; the index below, on the same days. */
export function PairChart({ pair, signals, day, lit, onLight }: Props) {
  const [box, width] = useWidth<HTMLDivElement>();
  const points = useMemo(() => pair.points.filter((point) => point.index !== undefined), [pair]);
  const inOrder = useMemo(
    () => signals.toSorted((a, b) => (a.openedOn < b.openedOn ? -1 : a.openedOn > b.openedOn ? 1 : 0)),
    [signals],
  );
  const from = [inOrder[0]?.openedOn, points[0]?.on, day].reduce((a, b) => (b && (!a || b < a) ? b : a))!;
  const right = Math.max(width - RIGHT, LEFT + 1);
  const x = across(from, day, LEFT, right);
  const bars = inOrder.map((signal) => ({
    signal,
    from: x(signal.openedOn),
    to: signal.closedOn ? x(signal.closedOn) : right,
  }));
  const lanes = lanesOf(bars, 8);
  const top = 6 + (Math.max(-1, ...lanes) + 1) * LANE + 10;
  const grid = gridTo(Math.max(10, ...points.map((point) => point.index!)));
  const most = grid.at(-1)!;
  const y = (index: number) => top + PLOT - (PLOT * index) / most;
  const height = top + PLOT + 24;
  const last = pair.index;
  return (
    <div ref={box} className={styles.chart}>
      {width > 0 && (
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={`The signals over time, and the index: ${pair.tooLittle ? 'too little evidence' : rounded(last)} on ${longDay(day)}`}
        >
          {pair.tooLittle && (
            <>
              <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <path className={styles.grid} d="M0 0V7" />
              </pattern>
              <rect x={LEFT} y={top} width={right - LEFT} height={PLOT} fill="url(#hatch)" />
              <rect
                className={styles.plate}
                x={(LEFT + right) / 2 - 116}
                y={y(most / 2) - 20}
                width="232"
                height="30"
              />
            </>
          )}
          {(pair.tooLittle ? [0] : grid).map((value) => (
            <g key={value}>
              <path className={value === 0 ? styles.axis : styles.grid} d={`M${LEFT} ${y(value)}H${right}`} />
              {!pair.tooLittle && (
                <text x={LEFT - 6} y={y(value) + 4} textAnchor="end">
                  {value}
                </text>
              )}
            </g>
          ))}
          <text x={LEFT} y={height - 5}>
            {shortMonth(from)}
          </text>
          {monthsAcross(from, day, right - LEFT)
            .filter((month) => x(month) > LEFT + 72)
            .map((month) => (
              <g key={month}>
                <path className={styles.axis} d={`M${x(month)} ${y(0)}v5`} />
                {x(month) < right - 8 && (
                  <text x={x(month) - 1} y={height - 5}>
                    {month.slice(5, 7) === '01' ? month.slice(0, 4) : shortMonth(month).split(' ')[0]}
                  </text>
                )}
              </g>
            ))}
          {bars.map(({ signal, from: start, to }, index) => (
            <Bar
              key={index}
              signal={signal}
              from={start}
              to={to}
              y={6 + lanes[index]! * LANE}
              lit={signal === lit}
              faint={lit !== undefined && signal !== lit}
              onLight={onLight}
            />
          ))}
          {points.length > 0 && !pair.tooLittle && (
            <>
              <path
                className={styles.line}
                d={`M${points.map((point) => `${x(point.on)} ${y(point.index!)}`).join('L')}L${right} ${y(last ?? points.at(-1)!.index!)}`}
              />
              <circle className={styles.end} cx={right} cy={y(last ?? 0)} r="4.5" />
              <text className={styles.last} x={right + 9} y={y(last ?? 0) + 6}>
                {rounded(last)}
              </text>
            </>
          )}
          {pair.tooLittle && (
            <text className={styles.littleWords} x={(LEFT + right) / 2} y={y(most / 2)} textAnchor="middle">
              Too little evidence for a number
            </text>
          )}
          {lit && <path className={styles.litLine} d={`M${x(lit.openedOn)} ${top - 6}V${y(0)}`} />}
        </svg>
      )}
    </div>
  );
}

interface BarProps {
  signal: Signal;
  from: number;
  to: number;
  y: number;
  lit: boolean;
  faint: boolean;
  onLight: (signal: Signal | undefined) => void;
}

const thick = (weight: number) => Math.min(6, 1 + weight);

/** One signal: a bar while it is open, with an arrow if it still is; a diamond where it closed as it opened. */
function Bar({ signal, from, to, y, lit, faint, onLight }: BarProps) {
  const point = signal.closedOn === signal.openedOn;
  const high = thick(signal.weight);
  return (
    <g
      className={styles.bar}
      data-lit={lit || undefined}
      data-faint={faint || undefined}
      onPointerEnter={() => onLight(signal)}
      onPointerLeave={() => onLight(undefined)}
    >
      <title>
        {`${KIND_WORDS[signal.kind]}: ${signal.says}. ${longDay(signal.openedOn)}${point ? '' : ` to ${signal.closedOn ? longDay(signal.closedOn) : 'now, still open'}`}`}
      </title>
      <rect x={from - 3} y={y - 4} width={Math.max(to - from, 2) + 10} height="9" fill="transparent" />
      {point ? (
        <path d={`M${from} ${y - 4}l4 4.5-4 4.5-4-4.5z`} />
      ) : (
        <>
          <rect x={from} y={y - high / 2} width={Math.max(to - from, 2)} height={high} />
          {!signal.closedOn && <path d={`M${to - 1} ${y - 4.5}l7 4.5-7 4.5z`} />}
        </>
      )}
    </g>
  );
}
