import { useState } from 'react';
import button from '../../components/button.module.css';
import { useToast } from '../../components/toast';
import { longDay } from '../../lib/dates';
import { useMoment } from '../../lib/moment';
import { useProgramme } from '../../lib/programme';
import { figure } from '../../lib/words';
import { KIND_MEANS, KIND_WORDS } from './friction-words';
import styles from './friction.module.css';
import { SetModel } from './set-model';
import { KINDS, type Model } from './wire';

/** What the numbers are computed with, and that it is our own. */
export function ModelInForce({ model }: { model: Model }) {
  const { mine } = useProgramme();
  const { past } = useMoment();
  const say = useToast();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.model}>
      <p>
        {model.note}{' '}
        {model.since
          ? `This programme’s own model, in force since ${longDay(model.since)}.`
          : 'The model that every programme begins with; it changes only by a recorded entry.'}
      </p>
      <details>
        <summary>See the model</summary>
        <p>
          Between two partners S is the sum of their signals’ contributions. A signal adds its weight while it is open,
          and half as much for every {figure(model.halfLifeDays)} days since it closed. The index is 100 × (1 − e
          <sup>−S ÷ {figure(model.k)}</sup>). Fewer than {model.enough} signals, however faded, give no number. The
          programme’s is the mean of its pairs. Difference that helped is shown beside it, never taken off.
        </p>
        <table className={styles.weights}>
          <thead>
            <tr>
              <th scope="col">Signal</th>
              <th scope="col" className={styles.number}>
                Weight
              </th>
              <th scope="col">It counts while, or when</th>
            </tr>
          </thead>
          <tbody>
            {KINDS.map((kind) => (
              <tr key={kind}>
                <th scope="row">{KIND_WORDS[kind]}</th>
                <td className={styles.number}>
                  {kind === 'OBSERVED' ? `${figure(model.weights[kind] ?? 1)} × severity` : model.weights[kind]}
                </td>
                <td>{KIND_MEANS[kind]}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {mine.runs && !past && (
          <button type="button" className={button.link} onClick={() => setOpen(true)}>
            Change the model
          </button>
        )}
      </details>
      {open && (
        <SetModel
          model={model}
          onClose={() => setOpen(false)}
          onLogged={({ position }) => {
            setOpen(false);
            say(`Logged as entry ${figure(position)}.`);
          }}
        />
      )}
    </div>
  );
}
