import { memo } from 'react';
import type { Kept } from './kept';
import styles from './replay.module.css';
import type { Day } from './day';

export const STRIP = 34;
const MIDDLE = 18;

const dot = (cx: number, r = 4) => `M${cx - r} ${MIDDLE}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0`;
const cross = (cx: number) => `M${cx - 4} ${MIDDLE - 4}l8 8m0-8l-8 8`;

export interface MarkPaths {
  onTime: string;
  late: string;
  missed: string;
  open: string;
  ring: string;
  extra: string;
  silence: string;
  bracket: string;
  ground: string;
}

/**
 * A mark a due date, a bar a silence: one path for each sort, so that many draw in a frame.
 *
 * @param last of the charts. What goes on still is drawn up to it, and covered after the needle
 */
export function marksOf(kept: Kept, at: Day, last: Day, x: (day: Day) => number): MarkPaths {
  const paths = { onTime: '', late: '', missed: '', open: '', ring: '', extra: '', silence: '', bracket: '' };
  for (const due of kept.dues) {
    const cx = Math.round(x(due.standing === 'LATE' ? due.metOn! : due.on));
    if (due.on < 0) continue;
    switch (due.standing) {
      case 'ON_TIME':
        paths.onTime += dot(cx);
        break;
      case 'LATE':
        paths.late += dot(cx);
        break;
      case 'MISSED':
        paths.missed += cross(cx);
        break;
      case 'OPEN':
        if (due.on <= at) paths.open += dot(cx);
    }
    if (due.late) paths.ring += dot(cx, 7);
  }
  for (const day of kept.extra) paths.extra += `M${Math.round(x(day))} ${MIDDLE - 5}v10`;
  for (const silence of kept.silences) {
    const left = Math.round(x(Math.max(silence.from, 0)));
    const right = Math.max(Math.round(x(silence.to ?? last)), left + 2);
    paths.silence += `M${left} 7H${right}V27H${left}Z`;
    paths.bracket += `M${left} 27V7H${right}V27`;
  }
  const start = x(Math.max(kept.startsOn, 0));
  const end = x(Math.min(kept.endedOn ?? last, last));
  return { ...paths, ground: start < end ? `M${start} ${MIDDLE + 0.5}H${end}` : '' };
}

/** The marks of one commitment; drawn anew only where one of them is another. */
export const Marks = memo(function Marks(paths: MarkPaths) {
  return (
    <>
      <path className={styles.silence} d={paths.silence} />
      <path className={styles.bracket} d={paths.bracket} />
      <path className={styles.ground} d={paths.ground} />
      <path className={styles.extra} d={paths.extra} />
      <path className={styles.onTime} d={paths.onTime} />
      <path className={styles.late} d={paths.late} />
      <path className={styles.missed} d={paths.missed} />
      <path className={styles.open} d={paths.open} />
      <path className={styles.ring} d={paths.ring} />
    </>
  );
});

/** What the marks mean. */
export const Legend = memo(function Legend({ ghost }: { ghost: boolean }) {
  return (
    <ul className={styles.legend} aria-label="What the marks mean">
      <Meaning text="Sent on time" className={styles.onTime} path={dot(9)} />
      <Meaning text="Late" className={styles.late} path={dot(9)} />
      <Meaning text="Missed" className={styles.missed} path={cross(9)} />
      <Meaning text="Due, not sent yet" className={styles.open} path={dot(9)} />
      <Meaning text="Sent, but recorded later" className={styles.ring} path={dot(9, 7)} />
      {ghost && (
        <li>
          <svg viewBox="0 0 30 18" width="30" height="18" aria-hidden="true">
            <path className={styles.ghost} d="M0 9.5H30" />
          </svg>
          What was known then
        </li>
      )}
    </ul>
  );
});

const Meaning = ({ text, className, path }: { text: string; className?: string; path: string }) => (
  <li>
    <svg viewBox="0 9 18 18" width="18" height="18" aria-hidden="true">
      <path className={className} d={path} />
    </svg>
    {text}
  </li>
);
