import { kindOf, Mark } from '../../components/mark';
import { shortDay } from '../../lib/dates';
import { useMoment } from '../../lib/moment';
import { usePartnerNames } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import { STANCES } from './decision-words';
import { FinalFrom } from './final-from';
import styles from './partner-matrix.module.css';
import { RuleCell } from './rule-cell';

const COLUMNS: Wire<'Stance'>[] = ['SUPPORT', 'SUPPORT_WITH_CONDITIONS', 'ABSTAIN', 'OBJECT'];
const HEADS = ['Support', 'With conditions', 'Abstain', 'Object'];

/** Where each partner stands, from when it is final for it, and by which rule. */
export function PartnerMatrix({ stands }: { stands: Wire<'PartnerStand'>[] }) {
  const { day } = useMoment();
  const nameOf = usePartnerNames();
  return (
    <table className={styles.matrix}>
      <caption className="visually-hidden">Positions of the partners</caption>
      <thead>
        <tr>
          <th scope="col">Partner</th>
          {HEADS.map((head) => (
            <th key={head} scope="col" className={styles.stance}>
              {head}
            </th>
          ))}
          <th scope="col">Since</th>
          <th scope="col">Final from</th>
          <th scope="col">Call-in rule, and its source</th>
        </tr>
      </thead>
      <tbody>
        {stands.map((stand) => (
          <tr key={stand.partner}>
            <th scope="row">
              {nameOf(stand.partner)}
              <Words stand={stand} />
            </th>
            {COLUMNS.map((stance) => (
              <td key={stance} className={styles.stance} data-on={stand.stance === stance || undefined}>
                {stand.stance === stance ? (
                  <>
                    <Mark kind={stance} final={stand.final.state === 'FINAL'} />
                    <span className={styles.narrowWords} aria-hidden="true">
                      {STANCES[stance]}
                    </span>
                  </>
                ) : (
                  <span className={styles.dot} aria-hidden="true" />
                )}
              </td>
            ))}
            <td className={styles.since}>
              {stand.since ? (
                shortDay(stand.since, day)
              ) : (
                <>
                  <Mark kind={kindOf(null, stand.takesPart)} says="" /> {stand.takesPart ? 'Not yet' : 'No part'}
                </>
              )}
            </td>
            <td className={styles.final}>
              <FinalFrom stand={stand} day={day} />
            </td>
            <td className={styles.rule}>
              <RuleCell stand={stand} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Words({ stand }: { stand: Wire<'PartnerStand'> }) {
  if (!stand.conditions && !stand.reason) return null;
  return (
    <p>
      {stand.conditions && `${stand.conditionsMet ? 'Condition, met' : 'Condition'}: ${stand.conditions}`}
      {stand.conditions && stand.reason && '. '}
      {stand.reason}
    </p>
  );
}
