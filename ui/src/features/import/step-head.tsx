import { useEffect, useRef } from 'react';
import styles from './import.module.css';

/** What is to be done now. It takes the focus, so that a step that came by itself is read out. */
export function StepHead({ title, says, arrived = true }: { title: string; says?: string; arrived?: boolean }) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived) head.current?.focus();
  }, [arrived]);
  return (
    <header className={styles.head}>
      <h2 ref={head} tabIndex={-1}>
        {title}
      </h2>
      {says && <p>{says}</p>}
    </header>
  );
}
