import { useMemo } from 'react';
import { ThingActions, type Offered } from '../../components/thing/thing-actions';
import { fetched } from '../../lib/fetched';
import { useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';

type ActionName = 'resolve' | 'correct' | 'withdraw';

const DIALOGS = {
  resolve: fetched(() => import('./actions/resolve-observation').then((file) => file.ResolveObservation)),
  correct: fetched(() => import('./actions/correct-observation').then((file) => file.CorrectObservation)),
  withdraw: fetched(() => import('./actions/withdraw-observation').then((file) => file.WithdrawObservation)),
};

/** What a person who logs for these partners can log about an observation. The server decides; this only offers. */
export function actionsOn(observation: Wire<'ObservationRow'>, mayLogFor: string[]): Offered<ActionName>[] {
  if (mayLogFor.length === 0 || observation.stage === 'WITHDRAWN') return [];
  const offered: (Offered<ActionName> | false)[] = [
    observation.stage === 'OPEN' && { name: 'resolve', text: 'It is resolved', key: 'r', direct: true },
    { name: 'correct', text: 'Correct', key: 'c', direct: true },
    { name: 'withdraw', text: 'Withdraw', key: 'w', direct: false },
  ];
  return offered.filter((action) => action !== false);
}

/** What can be logged about this observation now. */
export function ObservationActions({ observation }: { observation: Wire<'ObservationRow'> }) {
  const { mine } = useProgramme();
  const actions = useMemo(() => actionsOn(observation, mine.mayLogFor), [observation, mine.mayLogFor]);
  return <ThingActions actions={actions} dialogs={DIALOGS} own={{ observation }} thing={observation} />;
}
