import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import styles from './toast.module.css';

interface Toast {
  says: ReactNode;
  seconds: number;
}

const Say = createContext<(says: ReactNode, seconds?: number) => void>(() => {});

/** Says what has happened, for a while, without taking the focus. */
export const useToast = () => useContext(Say);

export function Toasts({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast>();
  const say = useCallback((says: ReactNode, seconds = 8) => setToast(says ? { says, seconds } : undefined), []);
  useEffect(() => {
    if (!toast) return;
    const gone = setTimeout(() => setToast(undefined), toast.seconds * 1000);
    return () => clearTimeout(gone);
  }, [toast]);
  const close = useMemo(() => () => setToast(undefined), []);
  return (
    <Say value={say}>
      {children}
      <div className={styles.place} role="status">
        {toast && (
          <div className={styles.toast}>
            <span>{toast.says}</span>
            <button type="button" onClick={close} aria-label="Close this message">
              ×
            </button>
          </div>
        )}
      </div>
    </Say>
  );
}
