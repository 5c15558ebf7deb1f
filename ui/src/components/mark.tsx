import type { Wire } from '../lib/wire';
import styles from './mark.module.css';

type Kind = Wire<'Stance'> | 'NO_POSITION' | 'NO_PART';

const SAYS: Record<Kind, string> = {
  SUPPORT: 'Supports',
  SUPPORT_WITH_CONDITIONS: 'Supports with conditions',
  ABSTAIN: 'Abstains',
  OBJECT: 'Objects',
  NO_POSITION: 'No position yet',
  NO_PART: 'Takes no part',
};

export const kindOf = (stance: Wire<'Stance'> | null | undefined, takesPart: boolean): Kind =>
  stance ?? (takesPart ? 'NO_POSITION' : 'NO_PART');

export const saysOf = (kind: Kind, final: boolean): string => SAYS[kind] + (final ? ', final' : '');

/** Where a partner stands, as a shape; underlined when it is final for that partner. */
export function Mark({ kind, final = false, says }: { kind: Kind; final?: boolean; says?: string }) {
  return (
    <span className={styles.mark}>
      <svg viewBox="0 0 16 16" className={styles[kind]} aria-hidden="true">
        <Shape kind={kind} />
      </svg>
      {final && <span className={styles.final} />}
      {says !== '' && <span className="visually-hidden">{says ?? saysOf(kind, final)}</span>}
    </span>
  );
}

function Shape({ kind }: { kind: Kind }) {
  switch (kind) {
    case 'SUPPORT':
      return <circle cx="8" cy="8" r="6.25" fill="currentColor" />;
    case 'SUPPORT_WITH_CONDITIONS':
      return (
        <>
          <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
        </>
      );
    case 'ABSTAIN':
      return (
        <g fill="none" stroke="currentColor" strokeWidth="1.5">
          <circle cx="8" cy="8" r="5.5" />
          <path d="M5 8h6" />
        </g>
      );
    case 'OBJECT':
      return <path d="M8 1l7 7-7 7-7-7z" fill="currentColor" />;
    case 'NO_POSITION':
      return (
        <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2 1.46" />
      );
    case 'NO_PART':
      return <path d="M5.2 11.2l5.6-6.4" stroke="currentColor" strokeWidth="1.3" fill="none" />;
  }
}
