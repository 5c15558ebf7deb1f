import { shortDay } from '../../lib/dates';
import { useMoment } from '../../lib/moment';
import type { Wire } from '../../lib/wire';
import { scaleWords, stepsOf } from './risk-words';
import styles from './risk.module.css';
import { Translated } from './risks';

/** How likely and how grave: without a response, now, and as it is meant to become, on the partner’s own scale. */
export function Scores({ risk }: { risk: Wire<'RiskRow'> }) {
  const { day } = useMoment();
  const all: [string, string, Wire<'RiskScore'> | undefined][] = [
    ['Inherent', 'I', risk.inherent],
    ['Residual', 'R', risk.residual],
    ['Target', 'T', risk.target],
    ['Appetite', 'A', risk.appetite],
  ];
  const scores = all.flatMap(([name, letter, score]) => (score ? [{ name, letter, score }] : []));
  const { probability, impact } = stepsOf(risk.scale);
  return (
    <section aria-labelledby="scores" className={styles.scores}>
      <div>
        <h2 id="scores">How likely, how grave</h2>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Score</th>
              <th scope="col">Probability</th>
              <th scope="col">Impact</th>
              <th scope="col">Product, of {probability * impact}</th>
              <th scope="col">Exposure, of 100</th>
              <th scope="col">On</th>
              <th scope="col">Because</th>
            </tr>
          </thead>
          <tbody>
            {scores.map(({ name, letter, score }) => (
              <tr key={name}>
                <th scope="row">
                  <span className={styles.letter} aria-hidden="true">
                    {letter}
                  </span>{' '}
                  {name}
                </th>
                <td>{score.probability}</td>
                <td>{score.impact}</td>
                <td>{score.score}</td>
                <td>
                  <b>{Math.round(score.exposure)}</b>
                </td>
                <td className={styles.on}>{score.on ? shortDay(score.on, day) : ''}</td>
                <td>{score.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Translated />
      </div>
      <figure className={styles.own}>
        <Grid scores={scores} steps={{ probability, impact }} />
        <figcaption>The partner’s own scale of {scaleWords(risk.scale)}</figcaption>
      </figure>
    </section>
  );
}

const SIDE = 168;

interface GridProps {
  scores: { letter: string; score: Wire<'RiskScore'> }[];
  steps: { probability: number; impact: number };
}

/** The partner’s own scale as a grid, each score by its letter; the table beside it says the same. */
function Grid({ scores, steps }: GridProps) {
  const wide = SIDE / steps.impact;
  const high = SIDE / steps.probability;
  const cells = Map.groupBy(scores, ({ score }) => `${score.probability},${score.impact}`);
  return (
    <svg viewBox={`-18 -2 ${SIDE + 22} ${SIDE + 22}`} aria-hidden="true">
      {Array.from({ length: steps.impact + 1 }, (_, i) => (
        <path key={`i${i}`} d={`M${i * wide} 0V${SIDE}`} />
      ))}
      {Array.from({ length: steps.probability + 1 }, (_, i) => (
        <path key={`p${i}`} d={`M0 ${i * high}H${SIDE}`} />
      ))}
      <text x="0" y={SIDE + 16}>
        impact →
      </text>
      <text transform={`translate(-7 ${SIDE}) rotate(-90)`}>probability →</text>
      {[...cells].map(([key, own]) => {
        const { score } = own[0]!;
        return (
          <text
            key={key}
            className={styles.mark}
            x={(score.impact - 0.5) * wide}
            y={SIDE - (score.probability - 0.5) * high + 6}
            textAnchor="middle"
          >
            {own.map(({ letter }) => letter).join(' ')}
          </text>
        );
      })}
    </svg>
  );
}
