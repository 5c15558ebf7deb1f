import type { Status } from '../../../components/register/status-text';
import { daysBetween, longDay, shortDay } from '../../../lib/dates';
import type { Wire } from '../../../lib/wire';
import { capital, duration, inWords } from '../../../lib/words';

type NameOf = (partner: string | undefined) => string;

export const KIND_NAMES: Record<Wire<'IssueKind'>, string> = {
  CONCERN: 'Concern',
  CHANGE_REQUEST: 'Change request',
  OFF_SPECIFICATION: 'Off-specification',
};

/** The kinds, each with what it asks for (PRINCE2). */
export const KINDS = Object.entries(KIND_NAMES) as [Wire<'IssueKind'>, string][];

/** The stages in the order in which the register shows them. */
export const STAGE_HEADS: Record<Wire<'IssueStage'>, string> = {
  OPEN: 'Open',
  ANSWERED: 'Answered, not closed',
  CLOSED: 'Closed',
  WITHDRAWN: 'Withdrawn',
};

/** The sentence that the register opens with. */
export function standfirst({ open, answered, all }: Wire<'IssueCounts'>): string {
  if (all === 0) return 'No issue is logged yet.';
  const parts = [
    open > 0 && `${inWords(open)} ${open === 1 ? 'waits' : 'wait'} for an answer`,
    answered > 0 && `${inWords(answered)} ${answered === 1 ? 'is' : 'are'} answered and not closed`,
  ].filter(Boolean);
  return parts.length ? `${capital(parts.join('; '))}.` : 'None is open. Those that were closed are kept.';
}

const since = (issue: Wire<'IssueRow'>, day: string) => Math.max(daysBetween(issue.happenedOn, day), 0);

/** One or two words that say where an issue stands. */
export function statusOf(issue: Wire<'IssueRow'>, day: string): Status {
  switch (issue.stage) {
    case 'OPEN':
      return { says: `Open ${duration(since(issue, day))}`, tone: 'strong' };
    case 'ANSWERED':
      return { says: 'Answered', tone: 'plain' };
    case 'CLOSED':
      return { says: `Closed ${shortDay(issue.endedOn!, day)}`, tone: 'plain' };
    case 'WITHDRAWN':
      return { says: 'Withdrawn', tone: 'plain' };
  }
}

/** The sentence that an issue’s page opens with. */
export function whereItStands(issue: Wire<'IssueRow'>, day: string, nameOf: NameOf): { strong: string; rest: string } {
  const kind = `${KIND_NAMES[issue.kind]} of ${nameOf(issue.partner)}.`;
  switch (issue.stage) {
    case 'OPEN': {
      const days = since(issue, day);
      return {
        strong: days ? `Open for ${duration(days)}.` : 'Open since today.',
        rest: `${kind} Nobody has answered it.`,
      };
    }
    case 'ANSWERED':
      return { strong: `Answered on ${longDay(issue.answer!.on)}.`, rest: kind };
    case 'CLOSED':
      return { strong: `Closed on ${longDay(issue.endedOn!)}.`, rest: issue.endedBecause ?? '' };
    case 'WITHDRAWN':
      return { strong: 'Withdrawn.', rest: issue.endedBecause ?? '' };
  }
}
