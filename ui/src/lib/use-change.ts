import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Changes what a register shows: the address says it, and begins at the first page again unless it says which. */
export function useChange<Search extends object>(): (next: Search, replace?: boolean) => void {
  const navigate = useNavigate();
  return useCallback(
    (next, replace = false) =>
      void navigate({
        to: '.',
        search: (before) => ({ ...before, page: undefined, ...next }),
        replace,
        resetScroll: false,
      }),
    [navigate],
  );
}
