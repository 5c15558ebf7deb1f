import { useId } from 'react';
import { gridTo, monthsAcross } from '../../components/chart/scale';
import { shortMonth } from '../../lib/dates';
import { rounded } from './friction-words';
import styles from './friction.module.css';
import { betweenOf, lineOf } from './paths';
import type { Point } from './wire';

export const LEFT = 32;
export const RIGHT = 44;
export const PLOT = 150;
/** Beneath the plot, for the names of months. */
export const FOOT = 24;

interface Props {
  points: Point[];
  /** On the last day; left out where there is too little evidence. */
  index?: number;
  from: string;
  day: string;
  x: (day: string) => number;
  right: number;
  top: number;
}

/** An index over time; beneath it, dashed, as it was known then, and the difference washed. */
export function IndexPlot({ points, index, from, day, x, right, top }: Props) {
  const hatch = useId();
  const tooLittle = index === undefined;
  const grid = gridTo(Math.max(10, ...points.map((point) => Math.max(point.index ?? 0, point.knownThen ?? 0))));
  const most = grid.at(-1)!;
  const y = (value: number) => top + PLOT - (PLOT * value) / most;
  const foot = top + PLOT + FOOT - 5;
  return (
    <>
      {tooLittle && (
        <>
          <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path className={styles.grid} d="M0 0V7" />
          </pattern>
          <rect x={LEFT} y={top} width={right - LEFT} height={PLOT} fill={`url(#${hatch})`} />
          <rect className={styles.plate} x={(LEFT + right) / 2 - 116} y={y(most / 2) - 20} width="232" height="30" />
        </>
      )}
      {(tooLittle ? [0] : grid).map((value) => (
        <g key={value}>
          <path className={value === 0 ? styles.axis : styles.grid} d={`M${LEFT} ${y(value)}H${right}`} />
          {!tooLittle && (
            <text x={LEFT - 6} y={y(value) + 4} textAnchor="end">
              {value}
            </text>
          )}
        </g>
      ))}
      <text x={LEFT} y={foot}>
        {shortMonth(from)}
      </text>
      {monthsAcross(from, day, right - LEFT)
        .filter((month) => x(month) > LEFT + 72)
        .map((month) => (
          <g key={month}>
            <path className={styles.axis} d={`M${x(month)} ${y(0)}v5`} />
            {x(month) < right - 8 && (
              <text x={x(month) - 1} y={foot}>
                {month.slice(5, 7) === '01' ? month.slice(0, 4) : shortMonth(month).split(' ')[0]}
              </text>
            )}
          </g>
        ))}
      {index !== undefined && (
        <>
          <path className={styles.wash} d={betweenOf(points, { x, y })} />
          <path className={styles.ghost} d={lineOf(points, 'knownThen', { x, y })} />
          <path className={styles.line} d={lineOf(points, 'index', { x, y })} />
          <circle className={styles.end} cx={right} cy={y(index)} r="4.5" />
          <text className={styles.last} x={right + 9} y={y(index) + 6}>
            {rounded(index)}
          </text>
        </>
      )}
      {tooLittle && (
        <text className={styles.littleWords} x={(LEFT + right) / 2} y={y(most / 2)} textAnchor="middle">
          Too little evidence for a number
        </text>
      )}
    </>
  );
}
