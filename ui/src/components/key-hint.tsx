import styles from './key-hint.module.css';

/** A key that does the same. Shown where there is a keyboard to press it on. */
export const KeyHint = ({ children }: { children: string }) => (
  <kbd className={styles.key} aria-hidden="true">
    {children}
  </kbd>
);
