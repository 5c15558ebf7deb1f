import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Marker } from '../components/moment-bar/markers';
import { getNotes } from '../features/programme/api/get-notes';
import { KIND_NAMES } from '../features/programme/context/context-words';
import { getContext } from '../features/programme/context/get-context';
import type { Clocks } from '../lib/moment';
import type { Wire } from '../lib/wire';

/** All that a bar has room for. */
const STANDING = { stage: 'stands', sort: '-happened', size: 500 };
const NOW: Clocks = {};

/**
 * The days that people marked: what they noted about them, and what they logged as happening around the programme. All
 * of them are asked for as we know them now, so that the needle can go to each; their words as known at the moment.
 */
export function useMarkers(programme: string, { asAt, knownAt }: Clocks): readonly Marker[] {
  const clocks = { asAt, knownAt };
  const notes = useQuery(getNotes(programme, STANDING, NOW)).data;
  const context = useQuery(getContext(programme, STANDING, NOW)).data;
  const notesThen = useQuery(getNotes(programme, STANDING, clocks));
  const contextThen = useQuery(getContext(programme, STANDING, clocks));
  // What was known at another moment does not stand in for what was known at this; what is known now, for hindsight does.
  const hindsight = knownAt === undefined;
  const notesKnown = notesThen.isPlaceholderData ? (hindsight ? notes : undefined) : notesThen.data;
  const contextKnown = contextThen.isPlaceholderData ? (hindsight ? context : undefined) : contextThen.data;
  return useMemo(() => {
    const all = [...(notes?.annotations ?? []).map(ofNote), ...(context?.context ?? []).map(ofContext)];
    const known = [...(notesKnown?.annotations ?? []).map(ofNote), ...(contextKnown?.context ?? []).map(ofContext)];
    const told = new Set(known.map((marker) => marker.thing.id));
    const untold = all.filter((marker) => !told.has(marker.thing.id));
    return [...known, ...untold.map((marker) => ({ ...marker, called: 'Marked', words: undefined }))];
  }, [notes, context, notesKnown, contextKnown]);
}

const ofNote = ({ id, happenedOn, words }: Wire<'AnnotationRow'>): Marker => ({
  thing: { kind: 'annotation', id },
  day: happenedOn,
  called: words,
  words,
});

const ofContext = ({ id, happenedOn, kind, title }: Wire<'ContextRow'>): Marker => ({
  thing: { kind: 'context', id },
  day: happenedOn,
  called: kind === 'OTHER' ? title : KIND_NAMES[kind],
  words: title,
});
