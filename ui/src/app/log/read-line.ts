import type { KindOfEntry } from '../../components/log/kind-of-entry';
import type { Understood } from '../../components/log/log-draft';
import { readDay } from '../../lib/dates';
import type { Wire } from '../../lib/wire';

const DATE_WORDS = 4;

/**
 * Reads `decision castlereach Retire the old case system yesterday`: the kind, the partner, what the kind itself
 * understands, and the day. A partner is only understood in small letters or before a colon, so that titles may begin
 * with its name.
 *
 * @param chosen the kind, where the line does not name one
 */
export function readLine(
  line: string,
  chosen: KindOfEntry,
  kinds: readonly KindOfEntry[],
  partners: Wire<'PartnerRow'>[],
  now: string,
): Understood & { kind: KindOfEntry } {
  const named = kindNamed(line.trim(), kinds);
  const kind = named?.kind ?? chosen;
  const read: Understood = { fields: {}, rest: named?.rest ?? line.trim() };
  readPartner(read, partners);
  Object.assign(read, kind.readLine?.(read.rest, now, partners));
  readHappenedOn(read, now);
  return { ...read, kind };
}

function kindNamed(line: string, kinds: readonly KindOfEntry[]): { kind: KindOfEntry; rest: string } | undefined {
  const [first, word] = /^([a-z]+)\b[: ]*/i.exec(line) ?? [];
  const kind = word && kinds.find((one) => one.kind === word.toLowerCase());
  if (!kind || !first || (word !== word.toLowerCase() && !first.includes(':'))) return undefined;
  return { kind, rest: line.slice(first.length) };
}

/** The line without the word that names its kind. */
export const withoutKind = (line: string, kinds: readonly KindOfEntry[]): string =>
  kindNamed(line, kinds)?.rest ?? line;

function readPartner(read: Understood, partners: Wire<'PartnerRow'>[]): void {
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

/** The longest run of last words that is a day, and leaves something before it. */
function readHappenedOn(read: Understood, now: string): void {
  const words = read.rest.split(' ');
  for (let n = Math.min(DATE_WORDS, words.length - 1); n > 0; n--) {
    const last = words.slice(-n).join(' ');
    const bareWord = n === 1 && /^[A-Z]/.test(last);
    if (bareWord || !readDay(last, now) || readDay(last, now)! > now) continue;
    read.happenedOn = last;
    read.rest = words.slice(0, -n).join(' ').replace(/,$/, '');
    return;
  }
}
