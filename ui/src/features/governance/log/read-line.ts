import { readDay } from '../../../lib/dates';
import type { KindOfEntry } from '../../../lib/log-dialog';
import type { Wire } from '../../../lib/wire';

/** What was understood of one typed line; the rest of it is the title, or the reason. */
export interface ReadLine {
  kind?: KindOfEntry;
  partner?: string;
  ref?: string;
  stance?: Wire<'Stance'>;
  /** The words that gave the day, as typed. */
  happenedOn?: string;
  neededBy?: string;
  rest: string;
}

const STANCE_WORDS: readonly (readonly [RegExp, Wire<'Stance'>])[] = [
  [/^supports? with conditions?\b/i, 'SUPPORT_WITH_CONDITIONS'],
  [/^supports?\b/i, 'SUPPORT'],
  [/^abstains?\b/i, 'ABSTAIN'],
  [/^objects?\b/i, 'OBJECT'],
];

const DATE_WORDS = 4;

/**
 * Reads `decision castlereach Retire the old case system yesterday` or `position castlereach D-47 objects yesterday`.
 * A partner is only understood in small letters or before a colon, so that titles may begin with its name.
 */
export function readLine(line: string, kind: KindOfEntry, partners: Wire<'Partner'>[], now: string): ReadLine {
  const read: ReadLine = { rest: line.trim() };
  const first = /^(decision|position)\b[: ]*/i.exec(read.rest);
  if (first && (first[1] === first[1]!.toLowerCase() || first[0].includes(':'))) {
    read.kind = first[1]!.toLowerCase() as KindOfEntry;
    read.rest = read.rest.slice(first[0].length);
  }
  readPartner(read, partners);
  if ((read.kind ?? kind) === 'position') readPosition(read);
  readNeededBy(read, now);
  readHappenedOn(read, now);
  return read;
}

function readPartner(read: ReadLine, partners: Wire<'Partner'>[]): void {
  for (const { id, name, short } of partners) {
    for (const spelling of [id, name.toLowerCase(), short.toLowerCase(), `${name}:`, `${short}:`]) {
      const found = read.rest.startsWith(spelling) && read.rest.slice(spelling.length);
      if (found === false || !/^(:|\s|$)/.test(found)) continue;
      read.partner = id;
      read.rest = found.replace(/^:?\s*/, '');
      return;
    }
  }
}

function readPosition(read: ReadLine): void {
  const ref = /\bD-\d+\b/i.exec(read.rest);
  if (ref) {
    read.ref = ref[0].toUpperCase();
    read.rest = (read.rest.slice(0, ref.index) + read.rest.slice(ref.index + ref[0].length))
      .replace(/\s+/g, ' ')
      .trim();
  }
  for (const [words, stance] of STANCE_WORDS) {
    if (!words.test(read.rest)) continue;
    read.stance = stance;
    read.rest = read.rest.replace(words, '').replace(/^[:,\s]+/, '');
    return;
  }
}

function readNeededBy(read: ReadLine, now: string): void {
  const needed = /,? needed by (.+)$/i.exec(read.rest);
  if (!needed || !readDay(needed[1]!, now, now)) return;
  read.neededBy = needed[1];
  read.rest = read.rest.slice(0, needed.index);
}

/** The longest run of last words that is a day, and leaves something before it. */
function readHappenedOn(read: ReadLine, now: string): void {
  const words = read.rest.split(' ');
  for (let n = Math.min(DATE_WORDS, words.length - 1); n > 0; n--) {
    const last = words.slice(-n).join(' ');
    const bareWord = n === 1 && /^[A-Z]/.test(last);
    if (bareWord || !readDay(last, now) || readDay(last, now)! > now) continue;
    read.happenedOn = last;
    read.rest = words.slice(0, -n).join(' ');
    return;
  }
}
