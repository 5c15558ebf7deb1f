import { memo, useMemo } from 'react';
import { longDay } from '../../lib/dates';
import { calledOn, pennantsOf, said, toldBy, type Marker } from './markers';
import type { Scale } from './scale';
import styles from './pennants.module.css';

interface Props {
  markers: readonly Marker[];
  scale: Scale;
  width: number;
  /** The last day marked that had come by the day on view; none where it is empty. */
  day: string;
  /** Where the needle stands, in pixels. */
  needle: number;
  onOpen: (markers: Marker[]) => void;
}

/** The days that people marked. What lies after the day on view, or was not known yet, is an outline without a word. */
export const Pennants = memo(function Pennants({ markers, scale, width, day, needle, onOpen }: Props) {
  const pennants = useMemo(() => pennantsOf(markers, scale, width), [markers, scale, width]);
  return (
    <>
      {pennants.map(({ x, markers: own }) => {
        const told = toldBy(own, day);
        return (
          // Whoever has no pointer finds the same days, and their words, where the moment is changed.
          <button
            key={own[0]!.thing.id}
            type="button"
            tabIndex={-1}
            className={styles.pennant}
            data-told={told.length > 0 || undefined}
            style={{ left: x }}
            aria-label={told.length > 0 ? told.map(dayAndWords).join('; ') : `${longDay(own[0]!.day)}, not known yet`}
            title={told.map(dayAndWords).join('\n') || undefined}
            onPointerDown={(event) => event.stopPropagation()}
            onClick={() => onOpen(own)}
          >
            <svg viewBox="0 0 12 34" width="12" height="34" aria-hidden="true">
              <path d="M1.5 34V3.5l9 4.5-9 4.5" />
            </svg>
          </button>
        );
      })}
      {calledOn(pennants, width, day, needle).map(({ key, x, text, anchor }) => (
        <span
          key={key}
          aria-hidden="true"
          className={styles.called}
          style={anchor === 'start' ? { left: x } : { right: width - x }}
        >
          {text}
        </span>
      ))}
    </>
  );
});

const dayAndWords = (marker: Marker): string => `${longDay(marker.day)}. ${said(marker)}`;
