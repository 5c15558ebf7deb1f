import type { Status } from '../../components/register/status-text';
import { addDays, dayOf, shortDay } from '../../lib/dates';
import type { Wire } from '../../lib/wire';
import { capital, count, duration, inWords } from '../../lib/words';

type Row = Wire<'DecisionRow'>;

/** The stages in the order that a register shows them. */
export const STAGE_HEADS: Record<Wire<'DecisionStage'>, string> = {
  WAITING: 'Waiting for a position',
  READY: 'Ready to be taken',
  IN_CALL_IN: 'In call-in',
  HELD: 'Held by a condition or an objection',
  JOINTLY_FINAL: 'Jointly final',
  SUPERSEDED: 'Superseded',
  REVERSED: 'Reversed',
  WITHDRAWN: 'Withdrawn',
};

/** Of a record of the past, what no source says is not waited for. */
const RECORD_HEADS: Partial<typeof STAGE_HEADS> = {
  WAITING: 'Proposed; the record gives no outcome',
  READY: 'Supported; the record gives no outcome',
  IN_CALL_IN: 'Taken; the record gives no start of a call-in',
};

export const headOf = (stage: Wire<'DecisionStage'>, record: boolean): string =>
  (record && RECORD_HEADS[stage]) || STAGE_HEADS[stage];

/** What the heading of a stage says beside it, of the rows beneath. */
export function stageNote(stage: Wire<'DecisionStage'>, rows: Row[], day: string, record = false): string {
  const n = rows.length;
  if (record) return count(n, 'decision');
  switch (stage) {
    case 'WAITING': {
      const late = rows.filter((row) => (row.overdueDays ?? 0) > 0).length;
      return (
        count(n, 'decision') + (late ? `; ${inWords(late)} ${late === 1 ? 'is' : 'are'} past the date needed` : '')
      );
    }
    case 'READY':
      return `${count(n, 'decision')}; every required partner has a position`;
    case 'IN_CALL_IN': {
      const next = addDays(day, 1);
      const soon = rows.filter((row) => row.callInEnds && dayOf(row.callInEnds) === next).length;
      return (
        `${inWords(n)} taken` +
        (soon
          ? `; ${soon === 1 ? 'one window closes' : `${inWords(soon)} windows close`} on ${shortDay(next, day)}`
          : '')
      );
    }
    case 'HELD':
      return `${inWords(n)} taken, and not final until ${n === 1 ? 'a partner changes' : 'partners change'} position`;
    case 'JOINTLY_FINAL':
    case 'SUPERSEDED':
    case 'REVERSED':
    case 'WITHDRAWN':
      return count(n, 'decision');
  }
}

/** One or two words that say where a decision stands. */
export function statusOf(row: Row, day: string, record = false): Status {
  switch (row.stage) {
    case 'WAITING':
    case 'READY':
      if (record) return { says: 'Proposed', tone: 'plain' };
      if ((row.overdueDays ?? 0) > 0) {
        return { says: `${duration(row.overdueDays!)} over`, tone: 'late' };
      }
      if (row.neededBy === day) return { says: 'Due today', tone: 'strong' };
      if (row.neededBy === addDays(day, 1)) return { says: 'Due tomorrow', tone: 'strong' };
      if (row.stage === 'READY') return { says: 'Ready', tone: 'plain' };
      return {
        says: row.waitingDays ? `Waiting ${duration(row.waitingDays)}` : 'Proposed',
        tone: 'plain',
      };
    case 'IN_CALL_IN':
      return { says: 'Taken', tone: 'plain' };
    case 'HELD':
      return heldBy(row);
    case 'JOINTLY_FINAL':
      return { says: 'Jointly final', tone: 'plain' };
    case 'SUPERSEDED':
    case 'REVERSED':
    case 'WITHDRAWN':
      return { says: STAGE_HEADS[row.stage], tone: 'plain' };
  }
}

function heldBy(row: Row): Status {
  if (row.calledIn) return { says: 'Called in', tone: 'strong' };
  if (row.stances.some((one) => one.stance === 'OBJECT')) return { says: 'Objected', tone: 'strong' };
  const open = row.stances.some((one) => one.stance === 'SUPPORT_WITH_CONDITIONS' && !one.finalNow);
  return { says: open ? 'Condition open' : 'No position', tone: 'plain' };
}

/** The sentence that a register opens with. */
export function standfirst(counts: Wire<'DecisionCounts'>, past: boolean, record = false): string {
  if (counts.all === 0) return 'No decision is logged yet.';
  if (record) {
    return `The record has ${count(counts.all, 'decision')}; by what it says, ${inWords(counts.final)} ${counts.final === 1 ? 'is' : 'are'} jointly final.`;
  }
  if (counts.open === 0) {
    return counts.final === 0
      ? 'None is open.'
      : `None is open. ${capital(inWords(counts.final))} ${counts.final === 1 ? 'is' : 'are'} jointly final.`;
  }
  const open = `${capital(inWords(counts.open))} ${counts.open === 1 ? 'is' : 'are'} open.`;
  const more = [
    counts.waiting && `${inWords(counts.waiting)} ${counts.waiting === 1 ? 'waits' : 'wait'} for a partner’s position`,
    counts.held && !counts.windowsClosingNextDay && `${inWords(counts.held)} ${counts.held === 1 ? 'is' : 'are'} held`,
    counts.windowsClosingNextDay &&
      `${count(counts.windowsClosingNextDay, 'call-in window')} ${counts.windowsClosingNextDay === 1 ? 'closes' : 'close'} ${past ? 'the next day' : 'tomorrow'}`,
  ].filter(Boolean) as string[];
  return more.length ? `${open} ${capital(more.join(', and '))}.` : open;
}

/** Until when the decision can be called in, or since when it no longer can. */
export function callInOf(row: Row, day: string): { says: string; ends?: string; faint: boolean } {
  if (row.calledIn) return { says: `Called in ${shortDay(row.calledIn.on, day)}`, faint: false };
  if (row.stage === 'SUPERSEDED' || row.stage === 'REVERSED' || row.stage === 'WITHDRAWN')
    return { says: 'Ended', faint: true };
  if (!row.takenOn) return { says: 'Opens when taken', faint: true };
  if (!row.callInEnds) return { says: row.stage === 'IN_CALL_IN' ? 'Not open yet' : 'No window', faint: true };
  return row.callInPassed
    ? { says: `Passed ${shortDay(dayOf(row.callInEnds), day)}`, faint: true }
    : { says: '', ends: row.callInEnds, faint: false };
}

/** More letters than this do not stand in one line of the register. */
const LONGEST = 38;

/** For whom it waits, in words. */
export function waitsForOf(row: Row, nameOf: (partner: string) => string): string {
  const taking = row.stances.filter((one) => one.takesPart).length;
  const n = row.waitsFor.length;
  if (n === 0) return 'No one';
  if (n > 2 && n === taking) return `All ${inWords(n)} partners`;
  if (n > 2) return `${capital(inWords(n))} partners`;
  const names = row.waitsFor.map(nameOf).join(', ');
  return n > 1 && names.length > LONGEST ? `${capital(inWords(n))} partners` : names;
}
