import { useMemo } from 'react';
import { ThingActions, type Offered } from '../../components/thing/thing-actions';
import { fetched } from '../../lib/fetched';
import { useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';

type ActionName = 'feedback' | 'correct' | 'withdraw';

const DIALOGS = {
  feedback: fetched(() => import('./actions/add-feedback').then((file) => file.AddFeedback)),
  correct: fetched(() => import('./actions/correct-communication').then((file) => file.CorrectCommunication)),
  withdraw: fetched(() => import('./actions/withdraw-communication').then((file) => file.WithdrawCommunication)),
};

/** What a person who logs for these partners can log about a communication. The server decides; this only offers. */
export function actionsOn({ stage }: Wire<'CommunicationRow'>, mayLogFor: string[]): Offered<ActionName>[] {
  if (mayLogFor.length === 0 || stage === 'WITHDRAWN') return [];
  return [
    { name: 'feedback', text: 'Add feedback', key: 'f', direct: true },
    { name: 'correct', text: 'Correct', key: 'c', direct: true },
    { name: 'withdraw', text: 'Withdraw', key: 'w', direct: false },
  ];
}

/** What can be logged about this communication now. */
export function CommunicationActions({ communication }: { communication: Wire<'CommunicationRow'> }) {
  const { mine } = useProgramme();
  const actions = useMemo(() => actionsOn(communication, mine.mayLogFor), [communication, mine.mayLogFor]);
  return <ThingActions actions={actions} dialogs={DIALOGS} own={{ communication }} thing={communication} />;
}
