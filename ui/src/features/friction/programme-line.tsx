import { useState } from 'react';
import { across } from '../../components/chart/scale';
import { useWidth } from '../../components/use-width';
import { longDay } from '../../lib/dates';
import { rounded } from './friction-words';
import styles from './friction.module.css';
import { FOOT, IndexPlot, LEFT, PLOT, RIGHT } from './index-plot';
import { KnownThen } from './known-then';
import { Points } from './points';
import type { FrictionAnswer } from './wire';

const TOP = 10;

/** The programme's own line: the mean over the pairs with enough evidence. */
export function ProgrammeLine({ answer, day }: { answer: FrictionAnswer; day: string }) {
  const [open, setOpen] = useState(false);
  if (answer.points.length === 0) return null;
  return (
    <details className={styles.points} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The programme over time</summary>
      {open && (
        <>
          <Chart answer={answer} day={day} />
          <KnownThen points={answer.points} knownThen={answer.knownThen} />
          <Points points={answer.points} knownThen={answer.knownThen} />
        </>
      )}
    </details>
  );
}

function Chart({ answer: { points, programme }, day }: { answer: FrictionAnswer; day: string }) {
  const [box, width] = useWidth<HTMLDivElement>();
  const from = points[0]!.on;
  const right = Math.max(width - RIGHT, LEFT + 1);
  const height = TOP + PLOT + FOOT;
  return (
    <div ref={box} className={styles.chart}>
      {width > 0 && (
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={`The programme’s index over time: ${programme.index === undefined ? 'too little evidence' : rounded(programme.index)} on ${longDay(day)}`}
        >
          <IndexPlot
            points={points}
            index={programme.index}
            from={from}
            day={day}
            x={across(from, day, LEFT, right)}
            right={right}
            top={TOP}
          />
        </svg>
      )}
    </div>
  );
}
