import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isStatus, NoAnswer } from '../lib/problem';

const leaving = { toSignIn: () => {} };

/** What to do when the session has ended under a page. */
export function whenSignedOut(act: () => void): void {
  leaving.toSignIn = act;
}

const onError = (error: Error) => {
  if (isStatus(error, 401)) leaving.toSignIn();
};

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: 'always',
      retry: (failures, error) => (error instanceof NoAnswer || isStatus(error, 503)) && failures < 2,
    },
  },
});
