import { useMemo } from 'react';
import { useWidth } from '../../components/use-width';
import { longDay } from '../../lib/dates';
import { across, lanesOf } from '../../components/chart/scale';
import { KIND_WORDS, rounded } from './friction-words';
import styles from './friction.module.css';
import { FOOT, IndexPlot, LEFT, PLOT, RIGHT } from './index-plot';
import type { Pair, Signal } from './wire';

interface Props {
  pair: Pair;
  signals: Signal[];
  day: string;
  /** The signal that is pointed at, here or in the table beneath. */
  lit?: Signal;
  onLight: (signal: Signal | undefined) => void;
}

const LANE = 9;

/** Each signal above, as long as it was open and as thick as it weighs; the index below, on the same days. */
export function PairChart({ pair, signals, day, lit, onLight }: Props) {
  const [box, width] = useWidth<HTMLDivElement>();
  const { points } = pair;
  const inOrder = useMemo(
    () => signals.toSorted((a, b) => (a.openedOn < b.openedOn ? -1 : a.openedOn > b.openedOn ? 1 : 0)),
    [signals],
  );
  const firstNumber = points.find(({ index, knownThen }) => index !== undefined || knownThen !== undefined);
  const from = [inOrder[0]?.openedOn, firstNumber?.on, day].reduce((a, b) => (b && (!a || b < a) ? b : a))!;
  const right = Math.max(width - RIGHT, LEFT + 1);
  const x = across(from, day, LEFT, right);
  const bars = inOrder.map((signal) => ({
    signal,
    from: x(signal.openedOn),
    to: signal.closedOn ? x(signal.closedOn) : right,
  }));
  const lanes = lanesOf(bars, 8);
  const top = 6 + (Math.max(-1, ...lanes) + 1) * LANE + 10;
  const height = top + PLOT + FOOT;
  return (
    <div ref={box} className={styles.chart}>
      {width > 0 && (
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={`The signals over time, and the index: ${pair.tooLittle ? 'too little evidence' : rounded(pair.index)} on ${longDay(day)}`}
        >
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
          <IndexPlot {...{ points, index: pair.index, from, day, x, right, top }} />
          {lit && <path className={styles.litLine} d={`M${x(lit.openedOn)} ${top - 6}V${top + PLOT}`} />}
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
