import { longDay } from '../../lib/dates';
import type { Wire } from '../../lib/wire';
import styles from './communication.module.css';

interface Props {
  kept: Wire<'KeptCommitment'>;
  from: string;
  day: string;
  x: (day: string) => number;
  width: number;
}

export const HEIGHT = 38;
const MIDDLE = 24;

/** How one commitment was kept: a mark a due date, a bar a silence, a flag where it was publicity. */
export function Strip({ kept, from, day, x, width }: Props) {
  const end = kept.endedOn && kept.endedOn < day ? kept.endedOn : day;
  const start = kept.startsOn > from ? kept.startsOn : from;
  const seen = (on: string) => on >= from;
  return (
    <svg className={styles.strip} viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} aria-hidden="true">
      {kept.silences
        .filter((one) => seen(one.to ?? day))
        .map((one) => {
          const [left, right] = [x(one.from), x(one.to ?? day)];
          return (
            <g key={one.from}>
              <title>{`Silent from ${longDay(one.from)} to ${one.to ? longDay(one.to) : 'now'}`}</title>
              <rect className={styles.silence} x={left} y={10} width={Math.max(right - left, 2)} height={22} />
              <path className={styles.bracket} d={`M${left} 32V10H${right}V32`} />
            </g>
          );
        })}
      {start <= end && <path className={styles.ground} d={`M${x(start)} ${MIDDLE + 0.5}H${x(end)}`} />}
      {kept.sends
        .filter((send) => seen(send.on) && !send.meets)
        .map((send) => (
          <path key={`extra ${send.communication}`} className={styles.extra} d={`M${x(send.on)} ${MIDDLE - 5}v10`}>
            <title>{`Sent ${longDay(send.on)}, beyond what was due`}</title>
          </path>
        ))}
      {kept.dues
        .filter((due) => seen(due.metOn ?? due.on))
        .map((due) => {
          const at = x(due.standing === 'LATE' ? due.metOn! : due.on);
          switch (due.standing) {
            case 'ON_TIME':
              return (
                <circle key={due.on} className={styles.onTime} cx={at} cy={MIDDLE} r="4">
                  <title>{`Due ${longDay(due.on)}, sent ${longDay(due.metOn!)}: on time`}</title>
                </circle>
              );
            case 'LATE':
              return (
                <circle key={due.on} className={styles.late} cx={at} cy={MIDDLE} r="4">
                  <title>{`Due ${longDay(due.on)}, sent ${longDay(due.metOn!)}: late`}</title>
                </circle>
              );
            case 'MISSED':
              return (
                <path key={due.on} className={styles.missed} d={`M${at - 4} ${MIDDLE - 4}l8 8m0-8l-8 8`}>
                  <title>{`Due ${longDay(due.on)}: missed`}</title>
                </path>
              );
            case 'OPEN':
              return (
                <circle key={due.on} className={styles.open} cx={at} cy={MIDDLE} r="4">
                  <title>{`Due ${longDay(due.on)}, not sent yet`}</title>
                </circle>
              );
          }
        })}
      {kept.sends
        .filter((send) => seen(send.on) && send.publicity)
        .map((send) => (
          <path
            key={`publicity ${send.communication}`}
            className={styles.publicity}
            d={`M${x(send.on)} ${MIDDLE - 6}V3l7 3.5-7 3.5`}
          >
            <title>{`${longDay(send.on)}: publicity`}</title>
          </path>
        ))}
    </svg>
  );
}
