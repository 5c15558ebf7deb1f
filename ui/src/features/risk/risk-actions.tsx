import { useMemo } from 'react';
import button from '../../components/button.module.css';
import { ThingActions } from '../../components/thing/thing-actions';
import { fetched } from '../../lib/fetched';
import { useLogDialog } from '../../lib/log-dialog';
import { useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import { actionsOn } from './actions-on';

const DIALOGS = {
  assess: fetched(() => import('./actions/assess-risk').then((file) => file.AssessRisk)),
  respond: fetched(() => import('./actions/respond-to-risk').then((file) => file.RespondToRisk)),
  reassign: fetched(() => import('./actions/reassign-risk').then((file) => file.ReassignRisk)),
  escalate: fetched(() => import('./actions/escalate-risk').then((file) => file.EscalateRisk)),
  materialise: fetched(() => import('./actions/materialise-risk').then((file) => file.MaterialiseRisk)),
  close: fetched(() => import('./actions/close-risk').then((file) => file.CloseRisk)),
  correct: fetched(() => import('./actions/correct-risk').then((file) => file.CorrectRisk)),
  withdraw: fetched(() => import('./actions/withdraw-risk').then((file) => file.WithdrawRisk)),
};

/** What can be logged about this risk now. */
export function RiskActions({ risk }: { risk: Wire<'RiskRow'> }) {
  const { mine } = useProgramme();
  const log = useLogDialog();
  const actions = useMemo(() => actionsOn(risk, mine.mayLogFor), [risk, mine.mayLogFor]);
  return (
    <>
      {log && risk.stage === 'MATERIALISED' && (
        <button type="button" className={button.link} onClick={() => log({ kind: 'issue', about: risk.id })}>
          Log the issue
        </button>
      )}
      <ThingActions actions={actions} dialogs={DIALOGS} own={{ risk }} thing={risk} />
    </>
  );
}
