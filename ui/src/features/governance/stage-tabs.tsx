import { Link } from '@tanstack/react-router';
import { useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import { figure } from '../../lib/words';
import type { DecisionsSearch } from './decisions-search';
import styles from './decisions.module.css';

/** The questions asked most, each with its count. */
export function StageTabs({ counts, search }: { counts: Wire<'DecisionCounts'>; search: DecisionsSearch }) {
  const { id, mine } = useProgramme();
  const us = mine.mayLogFor.length === 1 ? mine.mayLogFor[0] : undefined;
  const tabs: { text: string; n: number; to: DecisionsSearch }[] = [
    { text: 'Open', n: counts.open, to: {} },
    us
      ? { text: 'Waiting for us', n: counts.waitingForMine, to: { stage: 'open', waitsFor: us } }
      : { text: 'Waiting', n: counts.waiting, to: { stage: 'waiting' } },
    { text: 'Final', n: counts.final, to: { stage: 'final' } },
    { text: 'Everything', n: counts.all, to: { stage: 'all' } },
  ];
  return (
    <nav aria-label="Stage" className={styles.tabs}>
      {tabs.map(({ text, n, to }) => (
        <Link
          key={text}
          to="/programmes/$programme/decisions"
          params={{ programme: id }}
          search={to}
          {...currentIf(same(search, to))}
        >
          {text} <span>{figure(n)}</span>
        </Link>
      ))}
    </nav>
  );
}

/** The link itself would call the first tab current whatever is asked, for its address is part of every other's. */
const currentIf = (current: boolean) => {
  const props = { 'aria-current': current ? ('true' as const) : undefined };
  return { activeProps: props, inactiveProps: props };
};

const same = (search: DecisionsSearch, tab: DecisionsSearch) =>
  (search.stage ?? 'open') === (tab.stage ?? 'open') && search.waitsFor === tab.waitsFor;
