import { useQuery, type UseQueryOptions } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { getCommitmentCounts } from '../features/communication/api/get-commitments';
import { getObservationCounts } from '../features/culture/api/get-observations';
import { getDecisionCounts } from '../features/governance/api/get-decisions';
import { getTermCounts } from '../features/language/api/get-terms';
import { getRiskCounts } from '../features/risk/api/get-risks';
import { useLogDialog } from '../lib/log-dialog';
import { useMoment, type Clocks } from '../lib/moment';
import { useProgramme } from '../lib/programme';
import { figure } from '../lib/words';
import styles from './menu.module.css';

/** Where one can go in a programme, with counts as at the day on view. */
export function MenuLinks() {
  const mayLog = useLogDialog() !== undefined;
  return (
    <nav aria-label="Programme">
      <ul className={styles.links}>
        <Place to="" name="Programme" />
        <Place to="/context" name="Around the programme" />
        <Place to="/terms" name="Language">
          <Count of={getTermCounts} says={({ counts }) => some(counts.contested, 'contested')} />
        </Place>
        <li>
          <span className={styles.group}>Governance</span>
          <ul>
            <Place to="/decisions" name="Decisions" also={['decisions-over-time']}>
              <Count of={getDecisionCounts} says={({ counts }) => `${figure(counts.open)} open`} />
            </Place>
          </ul>
        </li>
        <Place to="/risks" name="Risk" also={['risk-matrix', 'issues', 'assumptions', 'dependencies']}>
          <Count of={getRiskCounts} says={({ counts }) => `${figure(counts.standing)} open`} />
        </Place>
        <Place to="/cadence" name="Communication" also={['due', 'commitments', 'communications']}>
          <Count of={getCommitmentCounts} says={({ counts }) => some(counts.silent, 'silent')} />
        </Place>
        <li>
          <span className={styles.group}>Culture</span>
          <ul>
            <Place to="/friction" name="Friction" />
            <Place to="/observations" name="Observations">
              <Count of={getObservationCounts} says={({ counts }) => some(counts.open, 'open')} />
            </Place>
            <Place to="/surveys" name="Surveys" />
          </ul>
        </li>
      </ul>
      <ul className={styles.links}>
        <Place to="/replay" name="Replay" />
        <Place to="/journal" name="Journal" />
        {mayLog && <Place to="/import" name="Import" />}
      </ul>
    </nav>
  );
}

const some = (n: number, what: string) => (n > 0 ? `${figure(n)} ${what}` : undefined);

const EXACT = { exact: true, includeSearch: false };
const WITHIN = { includeSearch: false };

interface PlaceProps {
  to:
    | ''
    | '/context'
    | '/terms'
    | '/decisions'
    | '/risks'
    | '/cadence'
    | '/friction'
    | '/observations'
    | '/surveys'
    | '/replay'
    | '/journal'
    | '/import';
  name: string;
  /** Other addresses that belong to the same place. */
  also?: readonly string[];
  children?: ReactNode;
}

function Place({ to, name, also, children }: PlaceProps) {
  const { id } = useProgramme();
  const here = useLocation().pathname.split('/')[3] ?? '';
  return (
    <li>
      <Link
        to={`/programmes/$programme${to}`}
        params={{ programme: id }}
        activeOptions={to ? WITHIN : EXACT}
        aria-current={also?.includes(here) ? 'page' : undefined}
      >
        {name} {children}
      </Link>
    </li>
  );
}

interface CountProps<Answer> {
  of: (programme: string, clocks: Clocks) => UseQueryOptions<Answer>;
  says: (answer: Answer) => string | undefined;
}

function Count<Answer>({ of, says }: CountProps<Answer>) {
  const { id } = useProgramme();
  const answer = useQuery(of(id, useMoment())).data;
  const words = answer && says(answer);
  return words ? <small>{words}</small> : null;
}
