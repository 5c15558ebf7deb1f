import { useLinkProps } from '@tanstack/react-router';
import { figure } from '../../lib/words';
import styles from './register.module.css';

export interface TabOf<Search> {
  text: string;
  n: number;
  /** The search of the address that it leads to; what is left out is the default. */
  to: Search;
  current: boolean;
}

/** The questions asked most, each with its count. */
export function Tabs<Search extends object>({ label, tabs }: { label: string; tabs: readonly TabOf<Search>[] }) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map((tab) => (
        <Tab key={tab.text} {...tab} />
      ))}
    </nav>
  );
}

function Tab<Search extends object>({ text, n, to, current }: TabOf<Search>) {
  const link = useLinkProps({ to: '.', search: to as never });
  return (
    <a {...link} aria-current={current ? 'true' : undefined}>
      {text} <span>{figure(n)}</span>
    </a>
  );
}
