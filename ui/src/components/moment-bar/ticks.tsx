import { memo } from 'react';
import { shortMonth } from '../../lib/dates';
import type { Wire } from '../../lib/wire';
import { placed, ticksOf, yearsOf, type Label, type Scale } from './scale';
import styles from './timeline.module.css';

interface Props {
  ticks: readonly Drawn[];
  /** How many of them had come by the day on view. */
  come: number;
  scale: Scale;
  width: number;
  /** Whether the day on view is another than today, and stands clear of it. */
  past: boolean;
  clear: boolean;
  now: string;
}

const GROUND = 38;
const TALLEST = 16;

/** A tick a week, as high as its entries; what lies after the day on view is dotted. */
export const Ticks = memo(function Ticks({ ticks, come, scale, width, past, clear, now }: Props) {
  const x = (at: string) => Math.round(scale.at(at) * width) + 0.5;
  const years = yearsOf(scale, width);
  const broken = scale.stretches.slice(1).map(({ from }, i) => (x(scale.stretches[i]!.to) + x(from)) / 2);
  const lived = scale.stretches.filter(({ from }) => from <= now);
  const ground = lived.map(({ from, to }) => `M${x(from)} ${GROUND + 0.5}H${x(to < now ? to : now)}`).join('');
  return (
    <svg className={styles.ticks} viewBox={`0 0 ${width} 56`} width={width} height="56" aria-hidden="true">
      <path className={styles.ground} d={`M0.5 ${GROUND + 5}V${GROUND + 0.5}${ground}`} />
      <path className={styles.future} d={`M${x(now)} ${GROUND + 0.5}H${width}`} />
      <path className={styles.ground} d={broken.map((at) => breakAt(at)).join('')} />
      <path className={styles.tick} d={pathOf(ticks.slice(0, come))} />
      <path className={styles.after} d={pathOf(ticks.slice(come))} />
      <path className={styles.ground} d={years.map((year) => `M${x(year)} ${GROUND}v5`).join('')} />
      {past && <path className={styles.ground} d={`M${x(now)} ${GROUND + 5}v-17`} />}
      {placed(labelsOf({ scale, years, x, width, clear, now }), width).map(({ key, text, anchor, x: at }) => (
        <text key={key} className={key === 'today' ? styles.today : undefined} x={at} y="54" textAnchor={anchor}>
          {text}
        </text>
      ))}
    </svg>
  );
});

/** A tick, and the path that draws it. */
interface Drawn {
  day: string;
  d: string;
}

/** The ticks of a line, from left to right. */
export function drawnTicks(weeks: Wire<'ActivityAnswer'>['weeks'], scale: Scale, width: number): Drawn[] {
  const { ticks } = ticksOf(weeks, scale, width);
  const most = Math.max(1, ...ticks.map((tick) => tick.entries));
  return ticks.map(({ day, entries }) => ({
    day,
    d: `M${Math.round(scale.at(day) * width) + 0.5} ${GROUND}v-${3 + (TALLEST - 3) * Math.sqrt(entries / most)}`,
  }));
}

// Two paths for all of them: an element a week would cost a moving needle its frame.
const pathOf = (ticks: readonly Drawn[]) => ticks.map((tick) => tick.d).join('');

/** Two strokes across the line: there is more time here than there is room for. */
const breakAt = (at: number) => `M${at - 5} ${GROUND + 5}l4 -9m3 9l4 -9`;

interface Labelled {
  scale: Scale;
  years: string[];
  x: (at: string) => number;
  width: number;
  clear: boolean;
  now: string;
}

/** What stands under the line, what matters most first. */
function labelsOf({ scale, years, x, width, clear, now }: Labelled): Label[] {
  const labels: Label[] = [];
  const atEnd = x(now) > width - 24;
  if (scale.stretches.length > 1 || clear) {
    labels.push({ key: 'today', x: atEnd ? width : x(now), text: 'today', anchor: atEnd ? 'end' : 'middle' });
  }
  if (scale.to > now && width > 400) {
    labels.push({ key: 'planned', x: width, text: `to ${shortMonth(scale.to)}`, anchor: 'end' });
  }
  return [
    ...labels,
    ...years.map((year) => ({ key: year, x: x(year) - 1, text: year.slice(0, 4), anchor: 'start' as const })),
  ];
}
