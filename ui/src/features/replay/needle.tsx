import { longDay } from '../../lib/dates';
import type { Course } from './course';
import styles from './replay.module.css';
import type { Day } from './day';

/** What a key does to the needle: a day, or a step to the next entry or marker. */
export type Step = { day: Day } | { entry: 1 | -1 } | { marker: 1 | -1 };

interface Props {
  course: Course;
  at: Day;
  /** Where it stands in the column, in pixels. */
  x: number;
  dayAt: (x: number) => Day;
  /** Only one of two needles is told to whoever does not see them. */
  main: boolean;
  onMove: (day: Day) => void;
  onRest: (day: Day) => void;
  onStep: (step: Step) => void;
}

/** Lies over the charts of a column: drag it, or step it by keys. */
export function Needle({ course, at, x, dayAt, main, onMove, onRest, onStep }: Props) {
  const dayUnder = (event: React.PointerEvent) =>
    dayAt(event.clientX - event.currentTarget.getBoundingClientRect().left);
  return (
    <>
      <div
        className={styles.scrub}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          onMove(dayUnder(event));
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) onMove(dayUnder(event));
        }}
        onPointerUp={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) onRest(dayUnder(event));
        }}
      />
      <div
        className={styles.needle}
        style={{ transform: `translateX(${x}px)` }}
        {...(main
          ? {
              role: 'slider',
              tabIndex: 0,
              'aria-label': 'Day played',
              'aria-valuemin': 0,
              'aria-valuemax': course.last,
              'aria-valuenow': at,
              'aria-valuetext': longDay(course.day(at)),
              onKeyDown: (event: React.KeyboardEvent) => {
                const step = stepOf(event, course, at);
                if (!step) return;
                event.preventDefault();
                onStep(step);
              },
            }
          : { 'aria-hidden': true })}
      />
    </>
  );
}

const MONTH = 30;

function stepOf(event: React.KeyboardEvent, course: Course, at: Day): Step | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return event.shiftKey ? { marker: 1 } : { entry: 1 };
    case 'ArrowLeft':
    case 'ArrowDown':
      return event.shiftKey ? { marker: -1 } : { entry: -1 };
    case 'PageUp':
      return { day: Math.min(at + MONTH, course.last) };
    case 'PageDown':
      return { day: Math.max(at - MONTH, 0) };
    case 'Home':
      return { day: 0 };
    case 'End':
      return { day: course.last };
    default:
      return undefined;
  }
}
