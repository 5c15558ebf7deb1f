import { useNavigate } from '@tanstack/react-router';
import type { Clocks } from './moment';

/** Brings the page in view back to today. */
export function useToday(): () => void {
  const navigate = useNavigate();
  const now: Clocks = { asAt: undefined, knownAt: undefined };
  return () => void navigate({ to: '.', search: (before) => ({ ...before, ...now }) });
}
