import { ThingLink } from '../../components/thing/thing-link';
import { aboutSays } from '../../lib/about';
import { longDay, shortDay } from '../../lib/dates';
import { useMoment } from '../../lib/moment';
import { usePartnerNames } from '../../lib/programme';
import { capital, count, figure } from '../../lib/words';
import { KIND_WORDS, ownOnlySays, rounded, times } from './friction-words';
import styles from './friction.module.css';
import { Ring } from './square';
import type { Kind, Signal, SignalsAnswer } from './wire';

/** Of these one partner is the one that acted, or did not. */
const DIRECTED = new Set<Kind>(['TERM_CONTESTED', 'OBJECTION', 'CONDITION', 'REOPENED', 'INERTIA', 'SILENCE']);

interface Props {
  answer: SignalsAnswer;
  /** How many of the signals only their own partner sees. */
  ownOnly: number;
  day: string;
  lit?: Signal;
  onLight: (signal: Signal | undefined) => void;
}

/** Every signal that the number is made of, each opening its entry; they add up to it again. */
export function Why({ answer, ownOnly, day, lit, onLight }: Props) {
  const { past } = useMoment();
  const nameOf = usePartnerNames();
  const { signals, sum, model, tooLittle, index } = answer;
  const most = Math.max(0.01, ...signals.map((signal) => signal.adds));
  return (
    <section aria-labelledby="why" className={styles.why}>
      <div className={styles.sectionHead}>
        <h2 id="why">{tooLittle ? 'Why no number?' : `Why ${rounded(index)}?`}</h2>
        <p>
          {tooLittle
            ? `${capital(count(signals.length, 'signal'))}; fewer than three are too little evidence.`
            : `${capital(count(signals.length, 'signal'))} ${signals.length === 1 ? 'adds' : 'add'} up to it. Each fades by half in ${figure(model.halfLifeDays)} days once closed.`}{' '}
          {ownOnlySays(ownOnly)}
        </p>
      </div>
      {signals.length > 0 && (
        <table className={styles.signals}>
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <th scope="col">Entry</th>
              <th scope="col" className={styles.number}>
                <abbr title="Weight">Wt</abbr>
              </th>
              <th scope="col">Closed</th>
              <th scope="col" className={styles.number}>
                {past ? 'Added then' : 'Adds today'}
              </th>
            </tr>
          </thead>
          <tbody>
            {signals
              .toSorted((a, b) => b.adds - a.adds)
              .map((signal, at) => (
                <tr
                  key={at}
                  data-lit={signal === lit || undefined}
                  onPointerEnter={() => onLight(signal)}
                  onPointerLeave={() => onLight(undefined)}
                  onFocus={() => onLight(signal)}
                  onBlur={() => onLight(undefined)}
                >
                  <td className={styles.kind}>{KIND_WORDS[signal.kind]}</td>
                  <th scope="row" title={signal.says}>
                    {signal.thing ? (
                      <ThingLink thing={signal.thing} row>
                        {signal.thing.ref} {signal.thing.title}
                      </ThingLink>
                    ) : (
                      'Something that you may not see'
                    )}
                    {DIRECTED.has(signal.kind) && <small> by {nameOf(signal.by)}</small>}
                    {signal.about && <small>, {aboutSays(signal.about).toLowerCase()}</small>}
                    {signal.visibility === 'PARTNER' && <small>, only its own partner sees it</small>}
                  </th>
                  <td className={styles.number}>{signal.weight}</td>
                  <td className={styles.closed}>
                    {signal.closedOn ? shortDay(signal.closedOn, day) : <b>still open</b>}
                  </td>
                  <td className={styles.adds}>
                    <svg viewBox="0 0 46 8" width="46" height="8" aria-hidden="true">
                      <rect x={46 - Math.max(1, (46 * signal.adds) / most)} width="46" height="8" />
                    </svg>
                    <b>{signal.adds.toFixed(2)}</b>
                  </td>
                </tr>
              ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={4}>
                {tooLittle ? (
                  'Sum'
                ) : (
                  <>
                    Sum, then 100 × (1 − e<sup>−sum ÷ {figure(model.k)}</sup>) = <b>{(index ?? 0).toFixed(1)}</b>, shown
                    as {rounded(index)}
                  </>
                )}
              </td>
              <td className={styles.number}>
                <b>{sum.toFixed(2)}</b>
              </td>
            </tr>
          </tfoot>
        </table>
      )}
      {signals.length === 0 && <p className={styles.quiet}>No signal is recorded between them by {longDay(day)}.</p>}
      {answer.helped.length > 0 && (
        <div className={styles.helping}>
          <Ring />
          <div>
            <b>Difference that helped, {times(answer.helped.length)}.</b>
            <ul>
              {answer.helped.map((one) => (
                <li key={one.thing.id}>
                  <ThingLink thing={one.thing}>
                    {one.thing.ref} {one.thing.title}
                  </ThingLink>
                  , {shortDay(one.on, day)}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </section>
  );
}
