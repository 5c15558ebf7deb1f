import { memo, useMemo } from 'react';
import type { Wire } from '../../lib/wire';
import { ticksOf, yearsOf, type Scale, type Tick } from './scale';
import styles from './timeline.module.css';

interface Props {
  weeks: Wire<'ActivityAnswer'>['weeks'];
  scale: Scale;
  width: number;
  day: string;
  now: string;
}

const GROUND = 38;
const TALLEST = 16;

/** A tick a week, as high as its entries; what lies after the day on view is dotted. */
export const Ticks = memo(function Ticks({ weeks, scale, width, day, now }: Props) {
  const { ticks } = useMemo(() => ticksOf(weeks, scale, width), [weeks, scale, width]);
  const most = Math.max(1, ...ticks.map((tick) => tick.entries));
  const x = (at: string) => Math.round(scale.at(at) * width) + 0.5;
  // Two paths for all of them: an element a week would cost a moving needle its frame.
  const ticksThat = (shown: (tick: Tick) => boolean) =>
    ticks
      .filter(shown)
      .map((tick) => `M${x(tick.day)} ${GROUND}v-${3 + (TALLEST - 3) * Math.sqrt(tick.entries / most)}`)
      .join('');
  const saysToday = day < now && Math.abs(x(now) - x(day)) > 24;
  const atEnd = x(now) > width - 40;
  // The word is about 40 px long, a year about 30.
  const underToday = (year: string) =>
    saysToday && x(year) + 30 > x(now) - (atEnd ? 40 : 22) && x(year) < x(now) + (atEnd ? 0 : 22);
  return (
    <svg className={styles.ticks} viewBox={`0 0 ${width} 56`} width={width} height="56" aria-hidden="true">
      <path className={styles.ground} d={`M0.5 ${GROUND + 5}V${GROUND + 0.5}H${x(now)}`} />
      <path className={styles.future} d={`M${x(now)} ${GROUND + 0.5}H${width}`} />
      <path className={styles.tick} d={ticksThat((tick) => tick.day <= day)} />
      <path className={styles.after} d={ticksThat((tick) => tick.day > day)} />
      {yearsOf(scale, width).map((year) => (
        <g key={year}>
          <path className={styles.ground} d={`M${x(year)} ${GROUND}v5`} />
          {x(year) < width - 30 && !underToday(year) && (
            <text x={x(year) - 1} y="54">
              {year.slice(0, 4)}
            </text>
          )}
        </g>
      ))}
      {day < now && (
        <g>
          <path className={styles.ground} d={`M${x(now)} ${GROUND + 5}v-17`} />
          {saysToday && (
            <text className={styles.today} x={x(now)} y="54" textAnchor={atEnd ? 'end' : 'middle'}>
              today
            </text>
          )}
        </g>
      )}
    </svg>
  );
});
