import { kindOf, Mark } from '../../components/mark';
import { shortDay } from '../../lib/dates';
import { Fragment } from 'react';
import { useMoment } from '../../lib/moment';
import { usePartnerNames } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import { STANCES } from './decision-words';
import { FinalFrom } from './final-from';
import styles from './partner-matrix.module.css';
import { isLong, RuleCell } from './rule-cell';

const COLUMNS: Wire<'Stance'>[] = ['SUPPORT', 'SUPPORT_WITH_CONDITIONS', 'ABSTAIN', 'OBJECT'];
const HEADS = ['Support', 'With conditions', 'Abstain', 'Object'];

/** Where each partner stands, from when it is final for it, and by which rule. */
export function PartnerMatrix({ stands }: { stands: Wire<'PartnerStanding'>[] }) {
  const { day } = useMoment();
  const nameOf = usePartnerNames();
  return (
    <div className={styles.room}>
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
            <th scope="col" className={styles.rule}>
              Call-in rule, and its source
            </th>
          </tr>
        </thead>
        <tbody>
          {stands.map((stand) => (
            <Fragment key={stand.partner}>
              <tr>
                <th scope="row">{nameOf(stand.partner)}</th>
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
              <Words stand={stand} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A partner's own words, and a long source, in a line of their own; the rule too where it has no room beside. */
function Words({ stand }: { stand: Wire<'PartnerStanding'> }) {
  const words = [
    stand.conditions && `${stand.conditionsMet ? 'Condition, met' : 'Condition'}: ${stand.conditions}`,
    stand.reason,
    stand.rule && isLong(stand.rule) && `Source of the rule: ${stand.rule.source}`,
  ].filter(Boolean);
  return (
    <tr className={`${styles.words} ${words.length === 0 ? styles.ruleAlone : ''}`}>
      <td colSpan={8}>
        <p className={styles.ruleBelow}>
          Call-in: <RuleCell stand={stand} />
        </p>
        {words.map((one) => (
          <p key={String(one)}>{one}</p>
        ))}
      </td>
    </tr>
  );
}
