import type { Offered } from '../../components/thing/thing-actions';
import type { Wire } from '../../lib/wire';

export type ActionName = 'define' | 'contest' | 'withdrawContest' | 'agree' | 'correct' | 'withdraw';

/** What a person who logs for these partners can log about a term. The server decides; this only offers. */
export function actionsOn(term: Wire<'TermRow'>, mayLogFor: string[]): Offered<ActionName>[] {
  if (mayLogFor.length === 0 || term.stage === 'WITHDRAWN') return [];
  const own = (ones: { partner: string }[]) => ones.filter((one) => mayLogFor.includes(one.partner));
  const contests = own(term.contests);
  const defined = mayLogFor.length === 1 && own(term.definitions).length > 0;
  const offered: (Offered<ActionName> | false)[] = [
    { name: 'define', text: defined ? 'Change our meaning' : 'Say what it means', key: 'd', direct: true },
    contests.length < mayLogFor.length && { name: 'contest', text: 'Contest it', key: 'n', direct: true },
    contests.length > 0 && { name: 'withdrawContest', text: 'No longer contest it', key: 'o', direct: true },
    { name: 'agree', text: 'Log an agreement', key: 'a', direct: term.stage !== 'AGREED' },
    { name: 'correct', text: 'Correct', key: 'c', direct: false },
    { name: 'withdraw', text: 'Withdraw', key: 'w', direct: false },
  ];
  return offered.filter((action) => action !== false);
}
