import { memo, type ReactNode } from 'react';

interface Props {
  /** What is in it stays as it is for now: the needle moves, and it is the turn of something else. */
  waits: boolean;
  children: ReactNode;
}

/** A part of the replay that is drawn by turns with others while the needle moves. */
export const Turn = memo(
  function Turn({ children }: Props) {
    return children;
  },
  (_, next) => next.waits,
);
