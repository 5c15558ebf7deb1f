import type { Offered } from '../../components/thing/thing-actions';
import type { Wire } from '../../lib/wire';

export type ActionName =
  'assess' | 'respond' | 'reassign' | 'escalate' | 'materialise' | 'close' | 'correct' | 'withdraw';

/** What a person who logs for these partners can log about a risk. The server decides; this only offers. */
export function actionsOn({ stage }: Wire<'RiskRow'>, mayLogFor: string[]): Offered<ActionName>[] {
  if (mayLogFor.length === 0 || stage === 'WITHDRAWN') return [];
  const stands = stage === 'OPEN' || stage === 'ESCALATED';
  const offered: (Offered<ActionName> | false)[] = [
    stands && { name: 'assess', text: 'Assess it', key: 'a', direct: true },
    stands && { name: 'respond', text: 'Respond', key: 'r', direct: true },
    { name: 'correct', text: 'Correct', key: 'c', direct: true },
    stands && { name: 'reassign', text: 'Change owner or actionee', key: 'o', direct: false },
    stands && { name: 'escalate', text: 'Escalate', key: 'e', direct: false },
    stands && { name: 'materialise', text: 'It has happened', key: 'm', direct: false },
    stage !== 'CLOSED' && { name: 'close', text: 'Close', key: 'x', direct: false },
    { name: 'withdraw', text: 'Withdraw', key: 'w', direct: false },
  ];
  return offered.filter((action) => action !== false);
}
