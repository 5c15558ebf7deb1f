import { useState } from 'react';

/** Of a list so many are printed at most: as many as the server gives at once. */
export const PRINTED = 500;

/** A list that is longer than its page, and is printed whole all the same. */
export interface Print {
  /** What to ask for: the page on view, or all that is printed. */
  paged: { page: number; size: number };
  /** Whether all of it is on view, or on its way, to be printed. */
  whole: boolean;
  onWhole: (whole: boolean) => void;
}

export function usePrint(page: number, size: number): Print {
  const [whole, onWhole] = useState(false);
  return { paged: whole ? { page: 1, size: PRINTED } : { page, size }, whole, onWhole };
}
