import type { Status } from '../../components/register/status-text';
import { addDays, longDay, shortDay } from '../../lib/dates';
import type { Wire } from '../../lib/wire';
import { capital, count, duration, inWords } from '../../lib/words';

export const NATURES: Record<Wire<'Nature'>, string> = { RISK: 'Risk', OPPORTUNITY: 'Opportunity' };

export const RESPONSES: Record<Wire<'Response'>, string> = {
  AVOID: 'Avoid',
  REDUCE: 'Reduce',
  FALLBACK: 'Fall back',
  TRANSFER: 'Transfer',
  ACCEPT: 'Accept',
  SHARE: 'Share',
  ENHANCE: 'Enhance',
  EXPLOIT: 'Exploit',
  REJECT: 'Reject',
};

const SUITS: Record<Wire<'Nature'>, readonly Wire<'Response'>[]> = {
  RISK: ['AVOID', 'REDUCE', 'FALLBACK', 'TRANSFER', 'ACCEPT', 'SHARE'],
  OPPORTUNITY: ['ENHANCE', 'EXPLOIT', 'REJECT', 'SHARE'],
};

/** What can be done about a risk, or about an opportunity. */
export const responsesTo = (nature: Wire<'Nature'>) => SUITS[nature].map((one) => [one, RESPONSES[one]] as const);

export const ASSESSMENTS: Record<Wire<'Assessment'>, string> = {
  RESIDUAL: 'As it is now, with what is done about it',
  TARGET: 'As it is meant to become',
  INHERENT: 'As if nothing were done about it',
};

/** `4 × 4`. */
export const scaleWords = (scale: string): string => scale.replace('x', ' × ');

/** How many steps each side of a scale has. */
export function stepsOf(scale: string): { probability: number; impact: number } {
  const [probability = 5, impact = 5] = scale.split('x').map(Number);
  return { probability, impact };
}

/** The sentence that the register opens with. */
export function standfirst({ standing, overdue, escalated, all }: Wire<'RiskCounts'>): string {
  if (all === 0) return 'No risk is logged yet.';
  if (standing === 0) return 'None stands. Those that were closed are kept.';
  const more = [
    escalated && `${inWords(escalated)} ${escalated === 1 ? 'is' : 'are'} escalated`,
    overdue && `${inWords(overdue)} ${overdue === 1 ? 'is' : 'are'} past the day of review`,
  ].filter(Boolean);
  return `${capital(inWords(standing))} ${standing === 1 ? 'stands' : 'stand'}${more.length ? `; ${more.join(', and ')}` : ''}.`;
}

/** One or two words that say where a risk stands. */
export function statusOf(risk: Wire<'RiskRow'>, day: string): Status {
  if ((risk.overdueDays ?? 0) > 0 && risk.stage !== 'CLOSED' && risk.stage !== 'WITHDRAWN') {
    return { says: `Review ${duration(risk.overdueDays!)} over`, tone: 'late' };
  }
  switch (risk.stage) {
    case 'ESCALATED':
      return { says: 'Escalated', tone: 'strong' };
    case 'MATERIALISED':
      return { says: 'Materialised', tone: 'strong' };
    case 'OPEN':
      if (risk.reviewDue === day) return { says: 'Review today', tone: 'strong' };
      if (risk.reviewDue === addDays(day, 1)) return { says: 'Review tomorrow', tone: 'strong' };
      return { says: 'Open', tone: 'plain' };
    case 'CLOSED':
      return { says: 'Closed', tone: 'plain' };
    case 'WITHDRAWN':
      return { says: 'Withdrawn', tone: 'plain' };
  }
}

/** `up 6`, `down 12`, `no change`; nothing while it was assessed once only. */
export function changeOf(change: number | undefined): string | undefined {
  if (change === undefined) return undefined;
  const by = Math.round(change);
  return by === 0 ? 'no change' : `${by > 0 ? 'up' : 'down'} ${Math.abs(by)}`;
}

/** The sentence that a risk’s page opens with. */
export function whereItStands(risk: Wire<'RiskRow'>, day: string): { strong: string; rest: string } {
  const change = changeOf(risk.change);
  const exposure = `Exposure ${Math.round(risk.now.exposure)} of 100${change ? `, ${change} since it was assessed before` : ''}.`;
  switch (risk.stage) {
    case 'OPEN':
      return { strong: exposure, rest: review(risk, day) };
    case 'ESCALATED':
      return {
        strong: `Escalated to ${risk.escalatedTo} on ${shortDay(risk.escalatedOn!, day)}.`,
        rest: `${exposure} ${review(risk, day)}`,
      };
    case 'MATERIALISED':
      return { strong: `Materialised on ${longDay(risk.materialisedOn!)}.`, rest: risk.materialisedAs ?? '' };
    case 'CLOSED':
      return { strong: `Closed on ${longDay(risk.endedOn!)}.`, rest: risk.endedBecause ?? '' };
    case 'WITHDRAWN':
      return { strong: 'Withdrawn.', rest: risk.endedBecause ?? '' };
  }
}

function review({ reviewDue, overdueDays }: Wire<'RiskRow'>, day: string): string {
  if (!reviewDue) return 'No review is due.';
  if ((overdueDays ?? 0) > 0) return `Its review is ${count(overdueDays!, 'day')} over.`;
  return `Its next review is due ${reviewDue === day ? 'today' : `on ${shortDay(reviewDue, day)}`}.`;
}
