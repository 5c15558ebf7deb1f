import { useMemo, type ComponentType } from 'react';
import { ThingActions } from '../../components/thing/thing-actions';
import { fetched, type Fetched } from '../../lib/fetched';
import { useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import type { ActionProps } from './actions/action';
import { actionsOn, type ActionName } from './actions-on';

const dialog = (name: string, load: () => Promise<Record<string, unknown>>) =>
  fetched(() => load().then((file) => file[name] as ComponentType<ActionProps>));

const DIALOGS: Record<ActionName, Fetched<ActionProps>> = {
  position: dialog('TakePosition', () => import('./actions/take-position')),
  conditions: dialog('MeetConditions', () => import('./actions/meet-conditions')),
  take: dialog('TakeDecision', () => import('./actions/take-decision')),
  publish: dialog('PublishDecision', () => import('./actions/publish-decision')),
  callIn: dialog('CallInDecision', () => import('./actions/call-in-decision')),
  supersede: dialog('SupersedeDecision', () => import('./actions/supersede-decision')),
  reverse: dialog('ReverseDecision', () => import('./actions/reverse-decision')),
  withdraw: dialog('WithdrawDecision', () => import('./actions/withdraw-decision')),
  correct: dialog('CorrectDecision', () => import('./actions/correct-decision')),
};

/** Who logged what this person can correct of it: what was proposed or, perhaps another partner, what was taken. */
const corrected = ({ partner, takenFor }: Wire<'DecisionRecord'>, mayLogFor: string[]): string =>
  takenFor && !mayLogFor.includes(partner) ? takenFor : partner;

/** What can be logged about this decision now. */
export function DecisionActions({ decision }: { decision: Wire<'DecisionRecord'> }) {
  const { mine } = useProgramme();
  const actions = useMemo(() => actionsOn(decision, mine.mayLogFor), [decision, mine.mayLogFor]);
  return (
    <ThingActions
      actions={actions}
      dialogs={DIALOGS}
      own={{ decision }}
      thing={{ partner: corrected(decision, mine.mayLogFor) }}
    />
  );
}
