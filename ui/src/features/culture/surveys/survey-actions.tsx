import { useMemo } from 'react';
import { ThingActions, type Closing, type Offered } from '../../../components/thing/thing-actions';
import { fetched } from '../../../lib/fetched';
import { useProgramme } from '../../../lib/programme';
import type { Wire } from '../../../lib/wire';

/** What every dialog of an action on a survey is given. */
export interface ActionProps extends Closing {
  survey: Wire<'SurveyRow'>;
}

type ActionName = 'answer' | 'close' | 'correct' | 'withdraw';

const dialogs = () => import('./survey-dialogs');

const DIALOGS = {
  answer: fetched(() => dialogs().then((file) => file.AnswerSurvey)),
  close: fetched(() => dialogs().then((file) => file.CloseSurvey)),
  correct: fetched(() => dialogs().then((file) => file.CorrectSurvey)),
  withdraw: fetched(() => dialogs().then((file) => file.WithdrawSurvey)),
};

/** The partners for which a person may log what only that partner sees. */
export const answersFor = (mine: Wire<'ProgrammeAnswer'>['mine']): string[] => [
  ...new Set(
    mine.roles.flatMap(({ role, partner }) => (partner && (role === 'OFFICER' || role === 'LEAD') ? [partner] : [])),
  ),
];

/** What this person can log about a survey. The server decides; this only offers. */
export function actionsOn({ stage }: Wire<'SurveyRow'>, mine: Wire<'ProgrammeAnswer'>['mine']): Offered<ActionName>[] {
  if (mine.mayLogFor.length === 0 || stage === 'WITHDRAWN') return [];
  const open = stage === 'OPEN';
  const offered: (Offered<ActionName> | false)[] = [
    open && answersFor(mine).length > 0 && { name: 'answer', text: 'Log an answer', key: 'a', direct: true },
    open && { name: 'close', text: 'Close it', key: 'e', direct: true },
    { name: 'correct', text: 'Correct', key: 'c', direct: true },
    { name: 'withdraw', text: 'Withdraw', key: 'w', direct: false },
  ];
  return offered.filter((action) => action !== false);
}

/** What can be logged about this survey now. */
export function SurveyActions({ survey }: { survey: Wire<'SurveyRow'> }) {
  const { mine } = useProgramme();
  const actions = useMemo(() => actionsOn(survey, mine), [survey, mine]);
  return <ThingActions actions={actions} dialogs={DIALOGS} own={{ survey }} thing={survey} />;
}
