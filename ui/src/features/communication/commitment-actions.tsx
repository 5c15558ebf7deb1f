import { useMemo } from 'react';
import button from '../../components/button.module.css';
import { ThingActions, type Offered } from '../../components/thing/thing-actions';
import { fetched } from '../../lib/fetched';
import { useLogDialog } from '../../lib/log-dialog';
import { useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';

type ActionName = 'end' | 'correct' | 'withdraw';

const DIALOGS = {
  end: fetched(() => import('./actions/end-commitment').then((file) => file.EndCommitment)),
  correct: fetched(() => import('./actions/correct-commitment').then((file) => file.CorrectCommitment)),
  withdraw: fetched(() => import('./actions/withdraw-commitment').then((file) => file.WithdrawCommitment)),
};

/** What a person who logs for these partners can log about a commitment. The server decides; this only offers. */
export function actionsOn({ stage }: Wire<'CommitmentRow'>, mayLogFor: string[]): Offered<ActionName>[] {
  if (mayLogFor.length === 0 || stage === 'WITHDRAWN') return [];
  const offered: (Offered<ActionName> | false)[] = [
    { name: 'correct', text: 'Correct', key: 'c', direct: true },
    stage !== 'ENDED' && { name: 'end', text: 'End it', key: 'e', direct: false },
    { name: 'withdraw', text: 'Withdraw', key: 'w', direct: false },
  ];
  return offered.filter((action) => action !== false);
}

/** What can be logged about this commitment now. */
export function CommitmentActions({ commitment }: { commitment: Wire<'CommitmentRow'> }) {
  const { mine } = useProgramme();
  const log = useLogDialog();
  const actions = useMemo(() => actionsOn(commitment, mine.mayLogFor), [commitment, mine.mayLogFor]);
  const runs = commitment.stage !== 'ENDED' && commitment.stage !== 'WITHDRAWN';
  return (
    <>
      {log && runs && (
        <button
          type="button"
          className={button.link}
          onClick={() => log({ kind: 'communication', about: commitment.id })}
        >
          Log what was sent
        </button>
      )}
      <ThingActions actions={actions} dialogs={DIALOGS} own={{ commitment }} thing={commitment} />
    </>
  );
}
