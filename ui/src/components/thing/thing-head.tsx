import type { ReactNode } from 'react';
import { usePrinted } from '../../lib/printed';
import { useTitle } from '../../lib/title';
import { figure } from '../../lib/words';
import styles from './thing-page.module.css';

interface Props {
  crumbs: ReactNode;
  title: string;
  /** The sentence that says what matters: its first part strong. */
  strong: string;
  rest?: string;
  /** What the thing is called, and where it stands in the ledger, for the foot of a printed page. */
  called: string;
  thing: { ref: string; position: number };
}

const LONG = 60;

/** The head of a thing's page. */
export function ThingHead({ crumbs, title, strong, rest, called, thing }: Props) {
  useTitle(title);
  usePrinted(`${called} ${thing.ref}, entry ${figure(thing.position)}`);
  return (
    <>
      {crumbs}
      <h1 className={title.length > LONG ? styles.long : undefined}>{title}</h1>
      <p className={styles.standfirst}>
        <b>{strong}</b> {rest}
      </p>
    </>
  );
}
