import { dayOf, shortDay, shortMoment, timeOf } from '../../lib/dates';
import { useMoment } from '../../lib/moment';
import { useIsRecord, useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';

const BECAUSE: Record<NonNullable<Wire<'FinalFor'>['because']>, string> = {
  NOT_TAKEN: 'Not taken yet',
  OBJECTS: 'objects',
  CONDITION_OPEN: 'condition open',
  NO_POSITION: 'no position',
  CALLED_IN: 'called in',
  WINDOW_NOT_OPEN: 'Call-in has not begun',
  WINDOW_RUNS: 'Call-in runs',
  ENDED: 'Ended',
};

/** What no source says is not said to be missing. */
const IN_A_RECORD: Partial<typeof BECAUSE> = {
  NO_POSITION: 'The record gives no position',
  WINDOW_NOT_OPEN: 'The record gives no start of its call-in',
};

/** From when a partner may act, or what keeps it from being final. */
export function FinalFrom({ stand, day }: { stand: Wire<'PartnerStanding'>; day: string }) {
  const { partners } = useProgramme();
  const record = useIsRecord();
  const { state, from, because } = stand.final;
  const ratifies = partners.find((one) => one.id === stand.partner)?.ratifies ?? true;
  if (!stand.takesPart) return <>Takes no part</>;
  if (state === 'FINAL') {
    if (!ratifies) return <>Needs no call-in</>;
    return (
      <>
        <b>Final</b>
        {from && ` since ${shortDay(dayOf(from), day)}${timeOf(from) === '00:00' ? '' : `, ${timeOf(from)}`}`}
      </>
    );
  }
  if (state === 'FROM' && from) {
    return (
      <>
        Final from <b>{shortMoment(from, day)}</b>
      </>
    );
  }
  if (because === 'NOT_TAKEN') return <NotTaken stand={stand} />;
  if (!because) return <>Not final</>;
  const words = (record && IN_A_RECORD[because]) || BECAUSE[because];
  if (/^[A-Z]/.test(words)) return <>{words}</>;
  return (
    <>
      Not final: <b>{words}</b>
    </>
  );
}

/** Before it is taken, what a partner's position will keep from being final. */
function NotTaken({ stand }: { stand: Wire<'PartnerStanding'> }) {
  const moment = useMoment();
  const record = useIsRecord();
  if (stand.stance === 'OBJECT') return <b>Objects</b>;
  if (stand.stance === 'SUPPORT_WITH_CONDITIONS' && !stand.conditionsMet) return <b>Condition open</b>;
  if (record) return <>The record gives no {stand.stance ? 'outcome' : 'position'}</>;
  if (!stand.stance) return <>{moment.past ? 'No position was known' : 'No position yet'}</>;
  return <>Not taken yet</>;
}
