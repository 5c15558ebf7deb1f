import { useState } from 'react';
import { longDay, shortDay } from '../../lib/dates';
import type { Clock, Moment } from '../../lib/moment';
import { moveNeedle, useNeedle } from '../../lib/needle';
import type { Wire } from '../../lib/wire';
import { KeyHint } from '../key-hint';
import { DayDialog } from './day-dialog';
import { MarkedDialog } from './marked-days';
import { said, toldBy, type Marker } from './markers';
import styles from './moment-bar.module.css';
import { Timeline } from './timeline';

interface Props {
  activity?: Wire<'ActivityAnswer'>;
  /** The days that people marked, whether that is known at the moment on view or not. */
  markers: readonly Marker[];
  moment: Moment;
  now: string;
  loading: boolean;
  onDay: (day: string, clock?: Clock) => void;
  onToday: () => void;
  /** On a page that shows both clocks at once: which are on view, and how to change that. */
  sideBySide?: { clocks: readonly Clock[]; onClocks: (clocks: readonly Clock[]) => void };
}

/** The moment on view, on every page of a programme; it moves the moment too. */
export function MomentBar({ activity, markers, moment, now, loading, onDay, onToday, sideBySide }: Props) {
  const moving = useNeedle();
  const [asking, setAsking] = useState(false);
  const [opened, setOpened] = useState<Marker[]>();
  const day = moving ?? moment.day;
  const past = moment.past;
  const latest = toldBy(markers, day).reduce<Marker | undefined>(
    (last, marker) => (last && last.day > marker.day ? last : marker),
    undefined,
  );
  return (
    <section
      aria-label="The moment on view"
      className={styles.bar}
      data-past={past || undefined}
      data-loading={loading || undefined}
    >
      <div className={styles.date}>
        <span className={styles.lead}>{past || day < now ? 'Looking back, as at' : 'As at'}</span>
        <button type="button" className={styles.day} onClick={() => setAsking(true)} title="Type another day">
          {day === now && !past ? `Today, ${longDay(day)}` : longDay(day)}
        </button>
        <button type="button" className={styles.change} onClick={() => setAsking(true)}>
          Change the moment
        </button>
      </div>
      <div className={styles.timeline}>
        {activity && (
          <Timeline
            activity={activity}
            markers={markers}
            day={day}
            now={now}
            past={past}
            onMove={moveNeedle}
            onRest={onDay}
            onOpen={setOpened}
          />
        )}
        {latest && (
          <button type="button" className={styles.latest} onClick={() => setOpened([latest])}>
            {shortDay(latest.day, day)}: {said(latest)}
          </button>
        )}
      </div>
      <div className={styles.clock}>
        <div className={styles.switch} role="group" aria-label="Which clock">
          {CLOCKS.map(([clock, text]) => (
            <button
              key={clock}
              type="button"
              disabled={!past && !sideBySide}
              aria-pressed={sideBySide ? sideBySide.clocks.includes(clock) : moment.clock === clock}
              onClick={() =>
                sideBySide ? sideBySide.onClocks(toggled(sideBySide.clocks, clock)) : onDay(moment.day, clock)
              }
            >
              {text}
            </button>
          ))}
        </div>
        <p>
          {sideBySide && sideBySide.clocks.length > 1 && 'Side by side. '}
          {past ? <Back moment={moment} onToday={onToday} /> : !sideBySide && 'The same, while you look at today'}
        </p>
      </div>
      {asking && (
        <DayDialog moment={moment} markers={markers} now={now} onDay={onDay} onClose={() => setAsking(false)} />
      )}
      {opened && <MarkedDialog markers={opened} onDay={onDay} onClose={() => setOpened(undefined)} />}
    </section>
  );
}

/** One of them stays on view. */
function toggled(clocks: readonly Clock[], clock: Clock): readonly Clock[] {
  const others = clocks.filter((one) => one !== clock);
  return others.length === clocks.length ? [...clocks, clock] : others.length > 0 ? others : clocks;
}

const CLOCKS: readonly (readonly [Clock, string])[] = [
  ['then', 'As known then'],
  ['hindsight', 'With hindsight'],
];

function Back({ moment, onToday }: { moment: Moment; onToday: () => void }) {
  return (
    <>
      {moment.clock ? 'Logging is off. ' : `Known on ${longDay(moment.knownAt!.slice(0, 10))}. `}
      <button type="button" className={styles.back} onClick={onToday}>
        Back to today <KeyHint>T</KeyHint>
      </button>
    </>
  );
}
