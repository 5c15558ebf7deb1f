import { useMemo } from 'react';
import { ThingActions, type Closing, type Offered } from '../../../components/thing/thing-actions';
import { fetched } from '../../../lib/fetched';
import { useProgramme } from '../../../lib/programme';
import type { Wire } from '../../../lib/wire';

/** What every dialog of an action on an issue is given. */
export interface ActionProps extends Closing {
  issue: Wire<'IssueRow'>;
}

type ActionName = 'answer' | 'close' | 'correct' | 'withdraw';

const dialogs = () => import('./issue-dialogs');

const DIALOGS = {
  answer: fetched(() => dialogs().then((file) => file.AnswerIssue)),
  close: fetched(() => dialogs().then((file) => file.CloseIssue)),
  correct: fetched(() => dialogs().then((file) => file.CorrectIssue)),
  withdraw: fetched(() => dialogs().then((file) => file.WithdrawIssue)),
};

/** What a person who logs for these partners can log about an issue. The server decides; this only offers. */
export function actionsOn({ stage }: Wire<'IssueRow'>, mayLogFor: string[]): Offered<ActionName>[] {
  if (mayLogFor.length === 0 || stage === 'WITHDRAWN') return [];
  const stands = stage === 'OPEN' || stage === 'ANSWERED';
  const offered: (Offered<ActionName> | false)[] = [
    stands && { name: 'answer', text: stage === 'OPEN' ? 'Answer' : 'Answer anew', key: 'a', direct: true },
    stands && { name: 'close', text: 'Close', key: 'x', direct: true },
    { name: 'correct', text: 'Correct', key: 'c', direct: true },
    { name: 'withdraw', text: 'Withdraw', key: 'w', direct: false },
  ];
  return offered.filter((action) => action !== false);
}

/** What can be logged about this issue now. */
export function IssueActions({ issue }: { issue: Wire<'IssueRow'> }) {
  const { mine } = useProgramme();
  const actions = useMemo(() => actionsOn(issue, mine.mayLogFor), [issue, mine.mayLogFor]);
  return <ThingActions actions={actions} dialogs={DIALOGS} own={{ issue }} thing={issue} />;
}
