import { useQuery } from '@tanstack/react-query';
import button from '../../components/button.module.css';
import styles from '../../components/thing/thing-page.module.css';
import { ThingLink } from '../../components/thing/thing-link';
import { useToast } from '../../components/toast';
import { useMoment } from '../../lib/moment';
import { useProgramme } from '../../lib/programme';
import { speaker } from '../../lib/speaker';
import { useLog } from '../../lib/use-log';
import type { Wire } from '../../lib/wire';
import { figure } from '../../lib/words';
import { getDecision } from './api/get-decision';
import { getDecisions } from './api/get-decisions';
import { supersedeDecision } from './api/supersede-decision';
import { mayTakeItsPlace, meantToSupersede, tookItsPlace, type Stands } from './succession-words';

/** Which decision this one is meant to take the place of, and which its own; nothing where there is none. */
export function Succession({ decision }: { decision: Wire<'DecisionRecord'> }) {
  const { id } = useProgramme();
  const moment = useMoment();
  const older = useQuery({
    ...getDecision(id, decision.supersedes ?? '', moment),
    enabled: decision.supersedes !== undefined,
  }).data?.decision;
  const newer = useQuery(getDecisions(id, { stage: 'all', supersedes: decision.id }, moment)).data?.decisions ?? [];
  const { supersededBy } = decision;
  const another = supersededBy !== undefined && !newer.some((one) => one.id === supersededBy);
  const successor = useQuery({ ...getDecision(id, supersededBy ?? '', moment), enabled: another }).data?.decision;
  if (!older && !supersededBy && newer.length === 0) return null;
  return (
    <section aria-labelledby="succession" className={styles.linked}>
      <h2 id="succession">What takes whose place</h2>
      <ul>
        {older && <Line older={older} newer={decision} done={older.supersededBy === decision.id} />}
        {newer.map((one) => (
          <Line key={one.id} older={decision} newer={one} done={supersededBy === one.id} />
        ))}
        {another && successor && <Line older={decision} newer={successor} done />}
      </ul>
    </section>
  );
}

function Line({ older, newer, done }: { older: Stands; newer: Stands; done: boolean }) {
  return (
    <li>
      <Named decision={newer} /> {done ? tookItsPlace : meantToSupersede} <Named decision={older} />.{' '}
      {!done && <SupersedeNow older={older} newer={newer} />}
    </li>
  );
}

const Named = ({ decision }: { decision: Stands }) => (
  <ThingLink thing={{ kind: 'decision', id: decision.id }}>{`${decision.ref} ${decision.title}`}</ThingLink>
);

/** One click, once the newer decision was taken: as of that day. */
function SupersedeNow({ older, newer }: { older: Stands; newer: Stands }) {
  const { id, mine } = useProgramme();
  const { past } = useMoment();
  const { busy, error, log } = useLog(id);
  const say = useToast();
  const partner = speaker(mine.mayLogFor, newer);
  if (past || !partner || !mayTakeItsPlace(older, newer)) return null;
  const supersede = async () => {
    const { path, body } = supersedeDecision(id, older.id, { partner, by: newer.id, happenedOn: newer.takenOn! });
    const logged = await log(path, body);
    if (logged) say(`Logged as entry ${figure(logged.position)}.`);
  };
  return (
    <>
      <button type="button" className={button.link} aria-disabled={busy} onClick={() => !busy && void supersede()}>
        Supersede {older.ref} now
      </button>
      {error && <span role="alert"> {error.message}</span>}
    </>
  );
}
