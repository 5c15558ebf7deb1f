import { Link } from '@tanstack/react-router';
import { useMoment } from '../../lib/moment';
import { useProgramme } from '../../lib/programme';
import { ruleShort } from '../../lib/rule-words';
import type { Wire } from '../../lib/wire';

const LONG = 44;

/** Whether a rule's source is too long to stand beside it. */
export const isLong = (rule: Wire<'Rule'>): boolean => rule.source.length > LONG;

/** The partner's call-in rule with its source. Where none is known, none is assumed. */
export function RuleCell({ stand }: { stand: Wire<'PartnerStanding'> }) {
  const programme = useProgramme();
  const moment = useMoment();
  if (stand.rule) {
    return (
      <>
        {ruleShort(stand.rule)} {!isLong(stand.rule) && stand.rule.source}
      </>
    );
  }
  if (programme.partners.find((one) => one.id === stand.partner)?.ratifies === false) {
    return <>Takes no part in ratification.</>;
  }
  return (
    <>
      No rule is recorded, so none is assumed.{' '}
      {programme.mine.runs && !moment.past && (
        <Link to="/programmes/$programme" params={{ programme: programme.id }}>
          Add one
        </Link>
      )}
    </>
  );
}
