import type { Wire } from '../../lib/wire';

export type ActionName =
  'position' | 'conditions' | 'take' | 'publish' | 'callIn' | 'supersede' | 'reverse' | 'withdraw' | 'correct';

export interface Action {
  name: ActionName;
  text: string;
  key: string;
  direct: boolean;
}

/** What a person who logs for these partners can log about a decision. The server decides; this only offers. */
export function actionsOn(decision: Wire<'DecisionRecord'>, mayLogFor: string[]): Action[] {
  if (mayLogFor.length === 0) return [];
  const { stage } = decision;
  const ended = stage === 'SUPERSEDED' || stage === 'REVERSED' || stage === 'WITHDRAWN';
  const taken = Boolean(decision.takenOn);
  const calledIn = Boolean(decision.calledIn);
  const own = decision.partners.filter((one) => mayLogFor.includes(one.partner));
  const stands = own.some((one) => one.stance);
  const conditions = own.some((one) => one.stance === 'SUPPORT_WITH_CONDITIONS' && !one.conditionsMet);
  const offered: (Action | false)[] = [
    !ended && {
      name: 'position',
      text: mayLogFor.length === 1 && stands ? 'Change our position' : 'Take a position',
      key: 'p',
      direct: true,
    },
    !ended && conditions && { name: 'conditions', text: 'Conditions are met', key: 'm', direct: true },
    !ended &&
      (!taken || calledIn) && {
        name: 'take',
        text: calledIn ? 'Take it again' : 'Take the decision',
        key: 'd',
        direct: stage === 'READY',
      },
    { name: 'correct', text: 'Correct', key: 'c', direct: true },
    !ended &&
      taken &&
      !(decision.publishedOn && decision.minutesPublishedOn) && {
        name: 'publish',
        text: 'Publish',
        key: 'u',
        direct: false,
      },
    !ended && taken && !calledIn && { name: 'callIn', text: 'Call in', key: 'i', direct: false },
    !ended && { name: 'supersede', text: 'Supersede', key: 's', direct: false },
    !ended && taken && { name: 'reverse', text: 'Reverse', key: 'r', direct: false },
    !ended &&
      !taken &&
      mayLogFor.includes(decision.partner) && { name: 'withdraw', text: 'Withdraw', key: 'w', direct: false },
  ];
  return offered.filter((action) => action !== false);
}
