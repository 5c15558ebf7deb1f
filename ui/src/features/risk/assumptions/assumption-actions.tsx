import { useMemo } from 'react';
import { ThingActions, type Closing, type Offered } from '../../../components/thing/thing-actions';
import { fetched } from '../../../lib/fetched';
import { useProgramme } from '../../../lib/programme';
import type { Wire } from '../../../lib/wire';

/** What every dialog of an action on an assumption is given. */
export interface ActionProps extends Closing {
  assumption: Wire<'AssumptionRow'>;
}

type ActionName = 'test' | 'correct' | 'withdraw';

const dialogs = () => import('./assumption-dialogs');

const DIALOGS = {
  test: fetched(() => dialogs().then((file) => file.TestAssumption)),
  correct: fetched(() => dialogs().then((file) => file.CorrectAssumption)),
  withdraw: fetched(() => dialogs().then((file) => file.WithdrawAssumption)),
};

/** What a person who logs for these partners can log about an assumption. The server decides; this only offers. */
export function actionsOn({ stage }: Wire<'AssumptionRow'>, mayLogFor: string[]): Offered<ActionName>[] {
  if (mayLogFor.length === 0 || stage === 'WITHDRAWN') return [];
  return [
    { name: 'test', text: stage === 'OPEN' ? 'It was tested' : 'It was tested again', key: 'e', direct: true },
    { name: 'correct', text: 'Correct', key: 'c', direct: true },
    { name: 'withdraw', text: 'Withdraw', key: 'w', direct: false },
  ];
}

/** What can be logged about this assumption now. */
export function AssumptionActions({ assumption }: { assumption: Wire<'AssumptionRow'> }) {
  const { mine } = useProgramme();
  const actions = useMemo(() => actionsOn(assumption, mine.mayLogFor), [assumption, mine.mayLogFor]);
  return <ThingActions actions={actions} dialogs={DIALOGS} own={{ assumption }} thing={assumption} />;
}
