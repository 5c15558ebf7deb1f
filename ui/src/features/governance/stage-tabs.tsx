import { useLinkProps } from '@tanstack/react-router';
import { useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import { figure } from '../../lib/words';
import type { DecisionsSearch } from './decisions-search';
import styles from './decisions.module.css';

/** The questions asked most, each with its count. */
export function StageTabs({ counts, search }: { counts: Wire<'DecisionCounts'>; search: DecisionsSearch }) {
  const { mine } = useProgramme();
  const us = mine.mayLogFor.length === 1 ? mine.mayLogFor[0] : undefined;
  return (
    <nav aria-label="Stage" className={styles.tabs}>
      <Tab text="Open" n={counts.open} to={{}} search={search} />
      {us ? (
        <Tab text="Waiting for us" n={counts.waitingForMine} to={{ waitsFor: us }} search={search} />
      ) : (
        <Tab text="Waiting" n={counts.waiting} to={{ stage: 'waiting' }} search={search} />
      )}
      <Tab text="Final" n={counts.final} to={{ stage: 'final' }} search={search} />
      <Tab text="Everything" n={counts.all} to={{ stage: 'all' }} search={search} />
    </nav>
  );
}

interface TabProps {
  text: string;
  n: number;
  to: DecisionsSearch;
  search: DecisionsSearch;
}

function Tab({ text, n, to, search }: TabProps) {
  const { id } = useProgramme();
  const link = useLinkProps({ to: '/programmes/$programme/decisions', params: { programme: id }, search: to });
  const current = (search.stage ?? 'open') === (to.stage ?? 'open') && search.waitsFor === to.waitsFor;
  return (
    <a {...link} aria-current={current ? 'true' : undefined}>
      {text} <span>{figure(n)}</span>
    </a>
  );
}
