import { placed, type Label, type Scale } from './scale';

/** A day that people marked: by a note about it, or by what they logged as happening around the programme. */
export interface Marker {
  thing: { kind: string; id: string };
  day: string;
  /** In a word: `Note`, `Election`. */
  called: string;
  /** What is said of the day; left out where nobody had said so yet at the moment on view. */
  words?: string;
}

/** Markers that stand too near each other on the line to be hit apart. */
export interface Pennant {
  x: number;
  markers: Marker[];
}

/** The size of what is hit, in pixels. */
const TARGET = 24;

/** Pennants from left to right. */
export function pennantsOf(markers: readonly Marker[], scale: Scale, width: number): Pennant[] {
  const pennants: Pennant[] = [];
  for (const marker of [...markers].sort((a, b) => a.day.localeCompare(b.day))) {
    const x = Math.round(scale.at(marker.day) * width);
    const last = pennants.at(-1);
    if (last && x - last.x < TARGET) last.markers.push(marker);
    else pennants.push({ x, markers: [marker] });
  }
  return pennants;
}

/** Those of the markers that had come by a day and were known. */
export const toldBy = (markers: readonly Marker[], day: string): Marker[] =>
  markers.filter((marker) => marker.words !== undefined && marker.day <= day);

/** `Election: Local elections in all five boroughs`. */
export const said = ({ called, words }: Marker): string => (words === called ? words : `${called}: ${words}`);

const FLAG = 13;
const LONGEST = 26;
const SHORTEST = 9;

/** What pennants are called, beside them, as far as there is room: the latest of them have it first. */
export function calledOn(pennants: readonly Pennant[], width: number, day: string, needle: number): Label[] {
  const taken = [...pennants.map(({ x }) => ({ left: x, right: x + 7 })), { left: needle - 7, right: needle + 7 }];
  return [...pennants].reverse().flatMap(({ x, markers }) => {
    const told = toldBy(markers, day);
    const last = told.at(-1);
    if (!last) return [];
    const more = told.length > 1 ? ` +${told.length - 1}` : '';
    const ways = [LONGEST, SHORTEST].flatMap((letters): Label[] => {
      const text = cut(last.called, letters) + more;
      const key = last.thing.id;
      return [
        { key, text, x: x + FLAG, anchor: 'start' },
        { key, text, x: x - FLAG + 7, anchor: 'end' },
      ];
    });
    const fits = ways.find((way) => placed([way], width, taken).length > 0);
    return fits ? [fits] : [];
  });
}

const cut = (text: string, letters: number) =>
  text.length > letters ? `${text.slice(0, letters - 1).trimEnd()}…` : text;
