import type { Wire } from '../../lib/wire';
import { capital, count, figure } from '../../lib/words';

/** Largest file that the server takes. */
export const LARGEST = 25 * 1024 * 1024;

/** Where each kind's register is; what has none is in the journal. */
export const REGISTERS: Readonly<Record<string, string>> = {
  commitments: 'commitments',
  communications: 'communications',
  decisions: 'decisions',
  observations: 'observations',
  risks: 'risks',
  terms: 'terms',
};

export const kindName = (kind: string): string => capital(kind);

export const isWorkedOn = (file: Pick<Wire<'Import'>, 'stage'>): boolean =>
  file.stage === 'CHECKING' || file.stage === 'PREPARING' || file.stage === 'STORING';

/** What is happening to the rows just now. */
export function working(file: Wire<'Import'>): string {
  const done = figure(file.done);
  switch (file.stage) {
    case 'CHECKING':
      return `${done} of ${figure(file.total)} rows checked`;
    case 'PREPARING':
      return `${done} of ${figure(file.total)} rows read again`;
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

/** Where a problem lies: its cell or, where it is about the row, that. */
export const place = (problem: Wire<'ImportProblem'>): string => problem.cell || `Row ${problem.row}`;
