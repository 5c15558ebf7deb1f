import { useIsFetching } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

const STILL_MS = 300;

/** Whether a page was shown, and has the answers it asked for: what it does not need may be fetched from now on. */
export function usePageShown(): boolean {
  const fetching = useIsFetching() > 0;
  const loading = useRouterState({ select: (state) => state.isLoading });
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (shown || fetching || loading) return;
    const still = setTimeout(() => setShown(true), STILL_MS);
    return () => clearTimeout(still);
  }, [shown, fetching, loading]);
  return shown;
}
