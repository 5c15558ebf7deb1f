import { longDay, shortDay } from '../../lib/dates';
import type { Wire } from '../../lib/wire';
import { capital, count } from '../../lib/words';
import type { Course } from './course';
import type { Kept } from './kept';
import type { Speed } from './replay-search';
import type { Shown } from './side';
import type { Day } from './day';
import type { Register } from './registers';

type NameOf = (partner: string | undefined) => string;

export const CLOCK_HEADS = { then: 'As known then', hindsight: 'With hindsight' } as const;

/** How a marker is called on its pennant, in a word. */
export const MARKER_WORDS: Record<Wire<'Marker'>['kind'], string> = {
  ELECTION: 'Election',
  CONTROL: 'Change of control',
  FUNDING: 'Funding',
  LAW: 'Law',
  OTHER: 'Context',
  JOINED: 'Joined',
  LEFT: 'Left',
  CALLED_IN: 'Call-in',
  REVERSED: 'Reversal',
  ANNOTATION: 'Note',
};

/** What happened on a marker's day. */
export function markerSays(marker: Wire<'Marker'>, nameOf: NameOf): string {
  const who = nameOf(marker.partner);
  switch (marker.kind) {
    case 'JOINED':
      return `${who} joins`;
    case 'LEFT':
      return `${who} leaves`;
    case 'CALLED_IN':
      return `${who} calls in ${marker.says}`;
    case 'REVERSED':
      return `${who} reverses ${marker.says}`;
    default:
      return marker.says ?? MARKER_WORDS[marker.kind];
  }
}

/** `a week`, `three days`: what goes by in a second. */
export function speedWords(speed: Speed): string {
  switch (speed) {
    case 1:
      return 'one day a second';
    case 3:
      return 'three days a second';
    case 7:
      return 'one week a second';
    case 14:
      return 'two weeks a second';
    case 28:
      return 'four weeks a second';
    case 91:
      return 'a quarter a second';
  }
}

/** `ten weeks`, `nine days`. */
export const lasting = (days: number): string =>
  days < 14 ? count(Math.max(days, 0), 'day') : count(Math.floor(days / 7), 'week');

export const currentSilence = (kept: Kept, at: Day): number | undefined => {
  const last = kept.silences.at(-1);
  return last && last.to === undefined ? at - last.since : undefined;
};

/** How a commitment stands at the needle. */
export function keptSays(kept: Kept, at: Day): { says: string; strong: boolean } {
  const silent = currentSilence(kept, at);
  if (silent !== undefined) return { says: `${capital(lasting(silent))} silent`, strong: true };
  const of = (standing: string) => kept.dues.filter((due) => due.standing === standing).length;
  const [missed, late] = [of('MISSED'), of('LATE')];
  if (missed > 0) return { says: `${figure(missed)} missed`, strong: false };
  if (late > 0) return { says: `${figure(late)} late`, strong: false };
  return { says: kept.dues.some((due) => due.metOn !== undefined) ? 'All kept' : 'None due yet', strong: false };
}

const figure = (n: number) => String(n);

/** `every 2 weeks`. */
export function everySays({ months, days }: { months: number; days: number }): string {
  if (months && days) return `every ${months} months and ${days} days`;
  const [n, unit] =
    months % 12 === 0 && months > 0
      ? [months / 12, 'year']
      : months > 0
        ? months % 3 === 0
          ? [months / 3, 'quarter']
          : [months, 'month']
        : days % 7 === 0
          ? [days / 7, 'week']
          : [days, 'day'];
  return n === 1 ? `every ${unit}` : `every ${n} ${unit}s`;
}

export const audienceSays = (strip: Wire<'Strip'>, nameOf: NameOf): string => strip.audience ?? nameOf(strip.to);

const RECENT = 10;
const NOTABLE_DAYS = 21;
const NOTABLE_STEP = 3;

/** What is so at the needle, and came about lately: the page's heading. */
export function sentence(
  shown: Shown,
  course: Course,
  strips: readonly Wire<'Strip'>[],
  told: Wire<'Marker'>[],
  nameOf: NameOf,
): string {
  const { asAt, friction, open } = shown;
  const marker = told.findLast((one) => one.on > asAt - RECENT);
  if (marker) return end(markerSays(marker, nameOf));
  const now = friction[asAt]!;
  const waiting = open.decisions[asAt]!;
  const waits =
    waiting === 0 ? 'no decision waits' : `${count(waiting, 'decision')} ${waiting === 1 ? 'waits' : 'wait'}`;
  const longest = strips
    .map((strip) => ({ strip, silent: currentSilence(shown.kept(strip) ?? NONE, asAt) ?? 0 }))
    .reduce((most, one) => (one.silent > most.silent ? one : most), { strip: strips[0], silent: 0 });
  const before = friction[Math.max(asAt - 30, 0)]!;
  if (Math.abs(now - before) >= NOTABLE_STEP) {
    return `Friction ${now > before ? 'rises' : 'falls'} to ${Math.round(now)}, and ${waits}`;
  }
  if (longest.strip && longest.silent >= NOTABLE_DAYS) {
    const whom = audienceSays(longest.strip, nameOf);
    return `${capital(lasting(longest.silent))} without a word to ${whom}, and ${waits}`;
  }
  return now === now
    ? `Friction stands at ${Math.round(now)}, and ${waits}`
    : `${capital(waits)} on ${longDay(course.day(asAt))}`;
}

const NONE: Kept = { startsOn: 0, dues: [], extra: [], silences: [], months: 0, days: 0 };

const end = (text: string) => text.replace(/[.\s]+$/, '');

/** `from the 128 entries recorded by 15 August`. */
export function knownSays(entries: number, day: string): string {
  if (entries === 0) return `nothing had been recorded by ${shortDay(day, day)}`;
  return `from the ${entries === 1 ? 'one entry' : `${grouped(entries)} entries`} recorded by ${shortDay(day, day)}`;
}

/** `and 7 more, recorded later about earlier days`. */
export const laterSays = (more: number): string =>
  more === 0 ? 'and no more: all was recorded in time' : `and ${grouped(more)} more, recorded later about earlier days`;

const figures = new Intl.NumberFormat('en-GB');
const grouped = (n: number) => figures.format(n);

/** What is open in the other registers. */
export const OPEN_WORDS: Record<Exclude<Register, 'decisions'>, (n: number) => string> = {
  terms: (n) => `${count(n, 'term')} contested`,
  risks: (n) => `${count(n, 'risk')} open`,
  observations: (n) => `${count(n, 'observation')} open`,
  commitments: (n) => `${count(n, 'audience')} silent`,
};

/** `4 above what was known`. */
export function aboveSays(now: number, then: number): string | undefined {
  const apart = Math.round(now) - Math.round(then);
  if (!apart || apart !== apart) return undefined;
  return `${Math.abs(apart)} ${apart > 0 ? 'above' : 'below'} what was known`;
}

/** The two partners on view, as the answer counts them. */
export function pairOnView(answer: Wire<'ReplayAnswer'>, between: string | undefined): [number, number] | undefined {
  const two = (between ?? '').split(',').map((id) => answer.partners.indexOf(id));
  const [one, other] = two;
  return two.length === 2 && one! >= 0 && other! >= 0 && one !== other
    ? [Math.min(one!, other!), Math.max(one!, other!)]
    : undefined;
}
