import { ThingLink } from '../../components/thing/thing-link';
import { across, monthsAcross } from '../../components/chart/scale';
import { useWidth } from '../../components/use-width';
import { addDays, addMonths, daysBetween, shortMonth } from '../../lib/dates';
import { usePartnerNames } from '../../lib/programme';
import { useNarrow } from '../../lib/use-narrow';
import type { Wire } from '../../lib/wire';
import { everyWords, keptWords } from './communication-words';
import styles from './communication.module.css';
import { Strip } from './strip';

interface Props {
  commitments: Wire<'KeptCommitment'>[];
  day: string;
  /** Months of the past, or all of it. */
  span: string;
}

/** The room that the words beside a strip take, as the style sheet has it. */
const BESIDE = 256 + 172;

/** Every commitment as a strip, all on the same days; the words beside it say the same. */
export function Strips({ commitments, day, span }: Props) {
  const [box, width] = useWidth<HTMLDivElement>();
  const narrow = useNarrow();
  const nameOf = usePartnerNames();
  const first = commitments.reduce((least, one) => (one.startsOn < least ? one.startsOn : least), day);
  // What has ended needs no room for the years since.
  const ended = commitments.every((one) => one.endedOn && one.endedOn < day);
  const last = ended ? commitments.reduce((most, one) => (one.endedOn! > most ? one.endedOn! : most), first) : day;
  const wanted = span === 'all' ? first : addMonths(last, -Number(span));
  const from = addDays(wanted < first ? first : wanted, -3);
  const ahead = addDays(last, Math.max(14, Math.round(daysBetween(from, last) * 0.08)));
  const own = narrow ? width : Math.max(width - BESIDE, 120);
  const x = across(from, ahead, 6, own - 6);
  const months = monthsAcross(from, last, own).filter((month) => x(month) > 8);
  return (
    <div ref={box} className={styles.strips}>
      {width > 0 && (
        <>
          <ul className={styles.rows}>
            {commitments.map((kept) => {
              const { says, strong } = keptWords(kept);
              return (
                <li key={kept.id}>
                  <p className={styles.who}>
                    <ThingLink thing={{ kind: 'commitment', id: kept.id }} row>
                      {kept.purpose}
                    </ThingLink>
                    <span>
                      {nameOf(kept.partner)} to {kept.audience}, {everyWords(kept.every)}
                    </span>
                  </p>
                  <div className={styles.line}>
                    <span className={styles.hatch} style={{ left: x(last), width: own - x(last) }} />
                    <Strip kept={kept} from={from} day={day} x={x} width={own} />
                    {!ended && <span className={styles.now} style={{ left: x(day) }} />}
                  </div>
                  <p className={styles.how}>
                    {strong ? <b>{says}</b> : says}
                    <span>
                      {kept.kept} of {kept.due} kept{kept.twoWay ? ', two-way' : ', one-way'}
                    </span>
                  </p>
                </li>
              );
            })}
          </ul>
          <svg className={styles.months} width={own} height="20" aria-hidden="true">
            {months.map((month) => (
              <g key={month}>
                <path d={`M${x(month)} 0v5`} />
                <text x={x(month)} y="17">
                  {month.slice(5, 7) === '01' ? month.slice(0, 4) : shortMonth(month).split(' ')[0]}
                </text>
              </g>
            ))}
          </svg>
        </>
      )}
      <Legend />
    </div>
  );
}

/** What the marks mean. */
const Legend = () => (
  <ul className={styles.legend} aria-label="What the marks mean">
    <li>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <circle className={styles.onTime} cx="6" cy="6" r="4" />
      </svg>{' '}
      Sent on time
    </li>
    <li>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <circle className={styles.late} cx="6" cy="6" r="4" />
      </svg>{' '}
      Late
    </li>
    <li>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path className={styles.missed} d="M2 2l8 8m0-8l-8 8" />
      </svg>{' '}
      Missed
    </li>
    <li>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <circle className={styles.open} cx="6" cy="6" r="4" />
      </svg>{' '}
      Due, not sent yet
    </li>
    <li>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path className={styles.extra} d="M6 1v10" />
      </svg>{' '}
      Beyond what was due
    </li>
    <li>
      <svg viewBox="0 0 20 12" width="20" height="12" aria-hidden="true">
        <rect className={styles.silence} width="20" height="12" />
        <path className={styles.bracket} d="M.5 12V.5h19V12" />
      </svg>{' '}
      Silence
    </li>
    <li>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path className={styles.publicity} d="M3 12V1l7 3.5L3 8" />
      </svg>{' '}
      Publicity
    </li>
  </ul>
);
