import { useSyncExternalStore } from 'react';

const queries = new Map<number, MediaQueryList>();

function asked(width: number): MediaQueryList {
  let query = queries.get(width);
  if (!query) queries.set(width, (query = matchMedia(`screen and (max-width: ${width}px)`)));
  return query;
}

/** Whether the window is at most so many pixels wide. Paper is never too narrow. */
function useAtMost(width: number): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = asked(width);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => asked(width).matches,
  );
}

/** Whether the window is too narrow for what a phone cannot show. */
export const useNarrow = (): boolean => useAtMost(760);

/** Whether the window is no wider than a tablet's. */
export const useTablet = (): boolean => useAtMost(1024);

/** Whether the window is too narrow for a register's table: a tablet's is, and that of a small laptop. */
export const useTooNarrowForTables = (): boolean => useAtMost(1200);
