import { useMemo } from 'react';
import { ThingActions, type Closing, type Offered } from '../../../components/thing/thing-actions';
import { fetched } from '../../../lib/fetched';
import { useProgramme } from '../../../lib/programme';
import type { Wire } from '../../../lib/wire';

/** What every dialog of an action on what happened around the programme is given. */
export interface ActionProps extends Closing {
  context: Wire<'ContextRow'>;
}

type ActionName = 'correct' | 'withdraw';

const dialogs = () => import('./context-dialogs');

const DIALOGS = {
  correct: fetched(() => dialogs().then((file) => file.CorrectContext)),
  withdraw: fetched(() => dialogs().then((file) => file.WithdrawContext)),
};

/** What a person who logs for these partners can log about it. The server decides; this only offers. */
export function actionsOn({ stage }: Wire<'ContextRow'>, mayLogFor: string[]): Offered<ActionName>[] {
  if (mayLogFor.length === 0 || stage === 'WITHDRAWN') return [];
  return [
    { name: 'correct', text: 'Correct', key: 'c', direct: true },
    { name: 'withdraw', text: 'Withdraw', key: 'w', direct: false },
  ];
}

/** What can be logged about it now. */
export function ContextActions({ context }: { context: Wire<'ContextRow'> }) {
  const { mine } = useProgramme();
  const actions = useMemo(() => actionsOn(context, mine.mayLogFor), [context, mine.mayLogFor]);
  return <ThingActions actions={actions} dialogs={DIALOGS} own={{ context }} thing={context} />;
}
