import { useSyncExternalStore } from 'react';

const query = () => matchMedia('(max-width: 760px)');

/** Whether the window is too narrow for tables. Paper never is. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      const asked = query();
      asked.addEventListener('change', changed);
      return () => asked.removeEventListener('change', changed);
    },
    () => query().matches,
  );
