import { REGISTERS } from '../../components/thing/thing-link';
import { dayOf, longDay } from '../../lib/dates';
import { capital, count, figure } from '../../lib/words';
import type { Wire } from '../../lib/wire';

/** Largest file that the server takes. */
export const LARGEST = 25 * 1024 * 1024;

/** The register of a kind, which is called like it; what has none is in the journal. */
export const registerOf = (kind: string) => REGISTERS.find((register) => register === kind);

export const kindName = (kind: string): string => capital(kind);

const AT_WORK: readonly Wire<'ImportStage'>[] = ['CHECKING', 'PREPARING', 'STORING', 'TAKING_BACK', 'WITHDRAWING'];

export const isWorkedOn = (file: Pick<Wire<'Import'>, 'stage'>): boolean => AT_WORK.includes(file.stage);

/** What is happening to the rows just now. */
export function working(file: Wire<'Import'>): string {
  const done = figure(file.done);
  switch (file.stage) {
    case 'CHECKING':
      return `${done} of ${figure(file.total)} rows checked`;
    case 'PREPARING':
      return `${done} of ${figure(file.total)} rows read again`;
    case 'TAKING_BACK':
      return `${done} of ${figure(file.total)} entries looked through`;
    case 'WITHDRAWING':
      return `${done} of ${figure(file.total)} withdrawals written`;
    default:
      return `${done} of ${figure(file.total)} entries written`;
  }
}

/** What the check came to, in one sentence. */
export function found(file: Wire<'Import'>): string {
  const parts = [
    `${count(file.fresh, 'row')} ${file.fresh === 1 ? 'is' : 'are'} new`,
    file.there > 0 && `${count(file.there, 'row')} ${file.there === 1 ? 'is' : 'are'} already there`,
    file.faulty > 0 && `${count(file.faulty, 'row')} ${file.faulty === 1 ? 'has a problem' : 'have problems'}`,
  ].filter((part) => part !== false);
  const last = parts.pop()!;
  return `${capital(parts.length > 0 ? `${parts.join(', ')} and ${last}` : last)}.`;
}

/** What the button does that confirms. */
export function confirming(file: Wire<'Import'>): string {
  const rows = `${figure(file.fresh)} ${file.fresh === 1 ? 'entry' : 'entries'}`;
  return file.faulty > 0 ? `Record ${rows}, without the faulty rows` : `Record ${rows}`;
}

/** The entries from one position to another, as a sentence begins with them or goes on. */
const span = (first: number, last: number): string =>
  first === last ? `entry ${figure(first)}` : `entries ${figure(first)} to ${figure(last)}`;

/** Where an import came from, and what it recorded. */
export const cameFrom = (file: Wire<'Import'>): string =>
  `From ${file.name}, brought in by ${file.by} on ${longDay(dayOf(file.at))}: ${span(file.first, file.last)}.`;

/** How a recorded import stands, in a list. */
export const standing = (file: Wire<'Import'>): string =>
  `${figure(file.fresh)} ${file.fresh === 1 ? 'entry' : 'entries'}, by ${file.by} on ${longDay(dayOf(file.at))}${file.takenBack ? '. Taken back.' : '.'}`;

/** What taking it back will do, before it is done. */
export function takingBack(file: Wire<'Import'>): string {
  const entries = file.last - file.first + 1;
  return `${capital(count(entries, 'entry', 'entries'))} of ${file.name} will be withdrawn. What somebody has logged more about since is kept, and listed. Nothing is deleted, and a withdrawal cannot be undone; the corrected file can be imported again.`;
}

/** What taking it back came to. */
export function cameBack(file: Wire<'Import'>): string {
  const { by, withdrawn, gone, kept, first, last } = file.takenBack!;
  return [
    `${file.name} was taken back by ${by}${withdrawn > 0 ? `, in ${span(first, last)}` : ''}.`,
    gone > 0 && `${capital(count(gone, 'entry', 'entries'))} had been withdrawn before.`,
    kept > 0 && `${capital(count(kept, 'entry', 'entries'))} ${kept === 1 ? 'was' : 'were'} kept.`,
    withdrawn + gone > 0 && 'Its rows can be imported again.',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Where a problem lies: its cell or, where it is about the row, that. */
export const place = (problem: Wire<'ImportProblem'>): string => problem.cell || `Row ${problem.row}`;
