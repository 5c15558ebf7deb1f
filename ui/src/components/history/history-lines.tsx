import { useLayoutEffect, useState, type RefObject } from 'react';
import type { HistoryRow } from './history-rows';
import styles from './history.module.css';

const LEFT = 7;
const RIGHT = 51;
/** Down from a row's top to the middle of its first line. */
const MIDDLE = 10;

/** The two clocks as two rails: level lines for what was recorded on time, falling ones for what came late. */
export function HistoryLines({ rows, list }: { rows: HistoryRow[]; list: RefObject<HTMLOListElement | null> }) {
  const [tops, setTops] = useState<number[]>([]);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const measure = () => setTops([...element.children].map((row) => (row as HTMLElement).offsetTop + MIDDLE));
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [rows, list]);
  if (tops.length !== rows.length || rows.length === 0) return null;
  const [first, last] = [tops[0]!, tops.at(-1)!];
  return (
    <svg className={styles.lines} width="58" height={last + 8} aria-hidden="true">
      <path className={styles.rail} d={`M${LEFT} ${first}V${last}M${RIGHT} ${first}V${last}`} />
      {rows.flatMap((row, index) =>
        row.falls.map((from) => (
          <path key={`${from} ${index}`} className={styles.fall} d={fall(tops[from]!, tops[index]!)} />
        )),
      )}
      {rows.map((row, index) => (
        <Points key={index} row={row} y={tops[index]!} />
      ))}
    </svg>
  );
}

function Points({ row, y }: { row: HistoryRow; y: number }) {
  switch (row.kind) {
    case 'both':
      return (
        <>
          <path className={styles.level} d={`M${LEFT} ${y}H${RIGHT}`} />
          <circle className={styles.point} cx={LEFT} cy={y} r="5" />
          <rect className={styles.point} x={RIGHT - 4} y={y - 4} width="8" height="8" />
        </>
      );
    case 'happened':
      return <circle className={styles.hollow} cx={LEFT} cy={y} r="4.25" />;
    case 'recorded':
      return <rect className={styles.late} x={RIGHT - 4} y={y - 4} width="8" height="8" />;
  }
}

const fall = (from: number, to: number) => {
  const drop = to - from;
  return `M${LEFT} ${from}C${LEFT + 26} ${from + drop * 0.12} ${LEFT + 16} ${from + drop * 0.86} ${RIGHT} ${to}`;
};
