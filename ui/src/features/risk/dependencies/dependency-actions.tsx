import { useMemo } from 'react';
import { ThingActions, type Closing, type Offered } from '../../../components/thing/thing-actions';
import { fetched } from '../../../lib/fetched';
import { useProgramme } from '../../../lib/programme';
import type { Wire } from '../../../lib/wire';

/** What every dialog of an action on a dependency is given. */
export interface ActionProps extends Closing {
  dependency: Wire<'DependencyRow'>;
}

type ActionName = 'promise' | 'meet' | 'correct' | 'withdraw';

const dialogs = () => import('./dependency-dialogs');

const DIALOGS = {
  promise: fetched(() => dialogs().then((file) => file.PromiseDependency)),
  meet: fetched(() => dialogs().then((file) => file.MeetDependency)),
  correct: fetched(() => dialogs().then((file) => file.CorrectDependency)),
  withdraw: fetched(() => dialogs().then((file) => file.WithdrawDependency)),
};

/** Who may promise: the giver; where only one partner sees it, that partner, which keeps it as a note of its own. */
export const promisers = ({ visibility, giver, partner }: Wire<'DependencyRow'>, mayLogFor: string[]): string[] =>
  [visibility === 'PARTNER' ? partner! : giver].filter((one) => mayLogFor.includes(one));

/** What a person who logs for these partners can log about a dependency. The server decides; this only offers. */
export function actionsOn(dependency: Wire<'DependencyRow'>, mayLogFor: string[]): Offered<ActionName>[] {
  const { stage } = dependency;
  if (mayLogFor.length === 0 || stage === 'WITHDRAWN') return [];
  const open = stage !== 'MET';
  const offered: (Offered<ActionName> | false)[] = [
    open &&
      promisers(dependency, mayLogFor).length > 0 && {
        name: 'promise',
        text: stage === 'AGREED' ? 'Promise a day' : 'Promise another day',
        key: 'p',
        direct: true,
      },
    open && { name: 'meet', text: 'It was given', key: 'm', direct: true },
    { name: 'correct', text: 'Correct', key: 'c', direct: true },
    { name: 'withdraw', text: 'Withdraw', key: 'w', direct: false },
  ];
  return offered.filter((action) => action !== false);
}

/** What can be logged about this dependency now. */
export function DependencyActions({ dependency }: { dependency: Wire<'DependencyRow'> }) {
  const { mine } = useProgramme();
  const actions = useMemo(() => actionsOn(dependency, mine.mayLogFor), [dependency, mine.mayLogFor]);
  return <ThingActions actions={actions} dialogs={DIALOGS} own={{ dependency }} thing={dependency} />;
}
