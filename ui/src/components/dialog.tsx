import { useEffect, useRef, type ReactNode } from 'react';
import styles from './dialog.module.css';

interface Props {
  label: string;
  wide?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A native modal dialog: mounted is open. Esc closes it, and focus returns to where it was. */
export function Dialog({ label, wide, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    if (shown && !shown.open) shown.showModal();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      className={wide ? styles.wide : styles.dialog}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}
