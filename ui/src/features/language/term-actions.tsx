import { useMemo } from 'react';
import { ThingActions, type Offered } from '../../components/thing/thing-actions';
import { fetched } from '../../lib/fetched';
import { useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import { actionsOn, type ActionName } from './actions-on';

const DIALOGS = {
  define: fetched(() => import('./actions/define-term').then((file) => file.DefineTerm)),
  contest: fetched(() => import('./actions/contest-term').then((file) => file.ContestTerm)),
  withdrawContest: fetched(() => import('./actions/withdraw-contest').then((file) => file.WithdrawContest)),
  agree: fetched(() => import('./actions/agree-term').then((file) => file.AgreeTerm)),
  correct: fetched(() => import('./actions/correct-term').then((file) => file.CorrectTerm)),
  withdraw: fetched(() => import('./actions/withdraw-term').then((file) => file.WithdrawTerm)),
};

/** What can be logged about this term now. */
export function TermActions({ term }: { term: Wire<'TermRow'> }) {
  const { mine } = useProgramme();
  const actions: Offered<ActionName>[] = useMemo(() => actionsOn(term, mine.mayLogFor), [term, mine.mayLogFor]);
  return <ThingActions actions={actions} dialogs={DIALOGS} own={{ term }} thing={term} />;
}
