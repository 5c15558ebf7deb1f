import button from '../../components/button.module.css';
import { longDay } from '../../lib/dates';
import { ruleWords } from '../../lib/rule-words';
import type { Wire } from '../../lib/wire';
import { capital } from '../../lib/words';
import styles from './programme-page.module.css';

interface Props {
  partners: Wire<'PartnerRow'>[];
  onRule?: (partner: Wire<'PartnerRow'>) => void;
}

/** The partners in the order of the alphabet: never ranked. */
export function Partners({ partners, onRule }: Props) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Partner</th>
          <th scope="col">Kind</th>
          <th scope="col">Joined</th>
          <th scope="col">Call-in rule</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        {partners.map((partner) => (
          <tr key={partner.id}>
            <th scope="row">
              {partner.name} <small>{partner.short}</small>
            </th>
            <td>{capital(partner.kind)}</td>
            <td>
              {longDay(partner.joinedOn)}
              {partner.leftOn && <p className={styles.faint}>Left on {longDay(partner.leftOn)}</p>}
            </td>
            <td>
              <Rules partner={partner} />
              {onRule && partner.ratifies && !partner.leftOn && (
                <p>
                  <button type="button" className={button.link} onClick={() => onRule(partner)}>
                    {partner.rules.length ? 'Change the rule' : 'Add the rule'}
                    <span className="visually-hidden"> of {partner.name}</span>
                  </button>
                </p>
              )}
            </td>
            <td>{partner.rules.at(-1)?.source ?? <span className={styles.faint}>None</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The rule in force, and the earlier ones with the days from which they held. */
function Rules({ partner }: { partner: Wire<'PartnerRow'> }) {
  const now = partner.rules.at(-1);
  if (!partner.ratifies) return <span className={styles.faint}>Takes no part in ratification.</span>;
  if (!now) return <span className={styles.faint}>No rule is recorded, so none is assumed.</span>;
  const earlier = partner.rules.slice(0, -1);
  return (
    <>
      {ruleWords(now)} {now.callers && `${capital(now.callers)} can call in.`}
      {now.from && earlier.length > 0 && ` Since ${longDay(now.from)}.`}
      {earlier.map((rule) => (
        <p key={rule.from} className={styles.faint}>
          {rule.from && `From ${longDay(rule.from)}: `}
          {ruleWords(rule)} {rule.source}
        </p>
      ))}
    </>
  );
}
