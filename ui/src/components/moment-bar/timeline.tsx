import { useEffect, useMemo, useRef, useState } from 'react';
import { longDay } from '../../lib/dates';
import type { Wire } from '../../lib/wire';
import { said, toldBy, type Marker } from './markers';
import { Pennants } from './pennants';
import { quietTimes, scaleOf, stepOf } from './scale';
import { drawnTicks, Ticks } from './ticks';
import styles from './timeline.module.css';
import { useWidth } from '../use-width';

interface Props {
  activity: Wire<'ActivityAnswer'>;
  markers: readonly Marker[];
  day: string;
  now: string;
  past: boolean;
  /** While the needle moves; the page follows when it rests. */
  onMove: (day: string | undefined) => void;
  onRest: (day: string) => void;
  onOpen: (markers: Marker[]) => void;
}

const REST_MS = 180;

/** As far from today, in pixels, the needle leaves room for its name. */
const CLEAR = 24;

/** So many pixels the needle moves until words make room for it: not every frame lays them anew. */
const STEP = 6;

/** The programme's life on a line, and the needle that says which day is on view. */
export function Timeline({ activity, markers, day, now, past, onMove, onRest, onOpen }: Props) {
  const [line, width] = useWidth<HTMLDivElement>();
  const [moving, setMoving] = useState<string>();
  const resting = useRef<number>(undefined);
  const scale = useMemo(() => {
    const from = activity.from && activity.from < now ? activity.from : now;
    const to = activity.plannedTo > now ? activity.plannedTo : now;
    return scaleOf(from, to, quietTimes(activity.weeks, from, now, to));
  }, [activity, now]);
  const days = useMemo(() => daysOf(activity), [activity]);
  const marked = useMemo(() => markers.map((marker) => marker.day).sort(), [markers]);
  const shown = moving ?? day;
  const ticks = useMemo(() => drawnTicks(activity.weeks, scale, width), [activity, scale, width]);
  const after = ticks.findIndex((tick) => tick.day > shown);
  const needle = scale.at(shown) * width;

  useEffect(() => () => clearTimeout(resting.current), []);

  const move = (to: string) => {
    setMoving(to);
    onMove(to);
  };
  const rest = (to: string) => {
    setMoving(undefined);
    onMove(undefined);
    onRest(to);
  };
  const dayUnder = (clientX: number) => {
    const box = line.current!.getBoundingClientRect();
    const under = scale.dayAt((clientX - box.left) / box.width);
    return under > now ? now : under;
  };

  return (
    <div
      ref={line}
      className={styles.line}
      data-past={past || undefined}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        move(dayUnder(event.clientX));
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) move(dayUnder(event.clientX));
      }}
      onPointerUp={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) rest(dayUnder(event.clientX));
      }}
      onPointerCancel={() => {
        setMoving(undefined);
        onMove(undefined);
      }}
    >
      {width > 0 && (
        <>
          <Ticks
            ticks={ticks}
            come={after < 0 ? ticks.length : after}
            scale={scale}
            width={width}
            past={shown < now}
            clear={shown < now && scale.at(now) * width - needle > CLEAR}
            now={now}
          />
          <Pennants
            markers={markers}
            scale={scale}
            width={width}
            day={marked.findLast((on) => on <= shown) ?? ''}
            needle={Math.round(needle / STEP) * STEP}
            onOpen={onOpen}
          />
        </>
      )}
      <div
        role="slider"
        tabIndex={0}
        className={styles.needle}
        style={{ left: `${scale.at(shown) * 100}%` }}
        aria-label="Day on view"
        aria-valuemin={0}
        aria-valuemax={1000}
        aria-valuenow={Math.round(scale.at(shown) * 1000)}
        aria-valuetext={[
          shown === now ? `Today, ${longDay(shown)}` : longDay(shown),
          ...toldBy(markers, shown)
            .filter((marker) => marker.day === shown)
            .map(said),
        ].join('. ')}
        onKeyDown={(event) => {
          const to = stepOf(event.key, event.shiftKey, shown, scale, days, marked, now);
          if (!to || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          move(to);
          clearTimeout(resting.current);
          resting.current = setTimeout(() => rest(to), REST_MS) as unknown as number;
        }}
      >
        <svg viewBox="0 0 14 46" width="14" height="46" aria-hidden="true">
          <path d="M1.5 1h11v7L7.8 12v34H6.2V12L1.5 8z" fill="currentColor" />
        </svg>
      </div>
    </div>
  );
}

/** The days that arrows step over: those on which something happened. */
function daysOf(activity: Wire<'ActivityAnswer'>): string[] {
  const days = activity.moments?.map((moment) => moment.happenedOn) ?? activity.weeks.map((week) => week.week);
  return [...new Set(days)].sort();
}
