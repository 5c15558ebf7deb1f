import { useEffect, useState } from 'react';
import { needleMoves } from '../../lib/needle';

/** A needle that has not moved for so long stands still, held or not. */
const STILL_MS = 60;

/**
 * Whose turn it is to be drawn, of two, for a needle that moves: a slow machine draws one column in a frame where it
 * cannot draw both, and neither lags by more than a frame. Nobody's once the needle stands still: all is drawn then.
 */
export function useTurn(moving: string | undefined): 0 | 1 | undefined {
  const [still, setStill] = useState<string>();
  useEffect(() => {
    const stands = setTimeout(() => setStill(moving), STILL_MS);
    return () => clearTimeout(stands);
  }, [moving]);
  if (moving === undefined || moving === still) return undefined;
  return needleMoves() % 2 === 0 ? 0 : 1;
}
