import type { Status } from '../../components/register/status-text';
import { addDays, longDay, shortDay } from '../../lib/dates';
import type { Wire } from '../../lib/wire';
import { capital, count, duration, inWords } from '../../lib/words';

type NameOf = (partner: string | undefined) => string;

export const SENTIMENTS: Record<Wire<'Sentiment'>, string> = {
  POSITIVE: 'Positive',
  NEUTRAL: 'Neutral',
  NEGATIVE: 'Negative',
  MIXED: 'Mixed',
};

/** The stages of a commitment in the order in which the plan shows them. */
export const PLAN_HEADS: Record<Wire<'CommitmentStage'>, string> = {
  SILENT: 'Silent',
  LATE: 'Late',
  KEPT: 'Kept',
  ENDED: 'Ended',
  WITHDRAWN: 'Withdrawn',
};

export const SENT_HEADS: Record<Wire<'CommunicationStage'>, string> = {
  SENT: 'Sent',
  ANSWERED: 'Answered',
  WITHDRAWN: 'Withdrawn',
};

export const EVERY = ['P7D', 'P14D', 'P28D', 'P1M', 'P2M', 'P3M', 'P6M', 'P1Y'] as const;

/** `every 2 weeks`, of an ISO-8601 period. */
export function everyWords(every: string): string {
  const parts = [...every.matchAll(/(\d+)([YMWD])/g)].map(([, n, unit]) => [Number(n), unit!] as const);
  if (parts.length !== 1) return `every ${every}`;
  const [[n, unit]] = parts as [readonly [number, string]];
  const days = unit === 'W' ? 7 * n : n;
  const weeks = (unit === 'D' || unit === 'W') && days % 7 === 0;
  const [size, word] = weeks
    ? [days / 7, 'week']
    : ([n, { Y: 'year', M: 'month', D: 'day', W: 'week' }[unit] ?? unit] as const);
  return size === 1 ? `every ${word}` : `every ${size} ${word}s`;
}

/** The period of `every 2 weeks`, `weekly` or `every quarter`. */
export function readEvery(words: string): string | undefined {
  const [, n = '1', unit] = /^every (?:(\d{1,3}) )?(day|week|fortnight|month|quarter|year)s?$/i.exec(words) ?? [];
  if (!unit || Number(n) === 0) return undefined;
  const of = {
    day: [1, 'D'],
    week: [7, 'D'],
    fortnight: [14, 'D'],
    month: [1, 'M'],
    quarter: [3, 'M'],
    year: [1, 'Y'],
  };
  const [size, letter] = of[unit.toLowerCase() as keyof typeof of] as [number, string];
  return `P${size * Number(n)}${letter}`;
}

const are = (n: number) => (n === 1 ? 'is' : 'are');

/** The sentence that the strips open with. */
export function cadenceStandfirst({ commitments }: Wire<'CadenceAnswer'>, nameOf: NameOf): string {
  const running = commitments.filter((one) => one.stage !== 'ENDED');
  if (commitments.length === 0) return 'Nobody is promised to be told anything yet.';
  if (running.length === 0) return 'Every commitment has ended.';
  const silent = running
    .filter((one) => one.currentSilence > 0)
    .toSorted((a, b) => b.currentSilence - a.currentSilence);
  const [longest] = silent;
  if (!longest)
    return `Nobody is silent; ${count(running.length, 'commitment')} ${running.length === 1 ? 'runs' : 'run'}.`;
  const others = silent.length > 1 ? `; ${inWords(silent.length)} are silent in all` : '';
  return `${longest.purpose}: ${nameOf(longest.partner)} has been silent for ${duration(longest.currentSilence)}${others}.`;
}

/** How a commitment was kept, beside its strip. */
export function keptWords(kept: Wire<'KeptCommitment'>): { says: string; strong: boolean } {
  if (kept.currentSilence > 0) return { says: `${capital(duration(kept.currentSilence))} silent`, strong: true };
  if (kept.missed > 0) return { says: `${kept.missed} missed`, strong: true };
  if (kept.late > 0) return { says: `${kept.late} late`, strong: false };
  return { says: kept.due === 0 ? 'None due yet' : 'All on time', strong: false };
}

/** The sentence that the plan opens with. */
export function planStandfirst({ silent, late, kept, all }: Wire<'CommitmentCounts'>): string {
  if (all === 0) return 'Nobody is promised to be told anything yet.';
  const parts = [
    silent && `${inWords(silent)} ${are(silent)} silent`,
    late && `${inWords(late)} ${are(late)} late`,
    kept && `${inWords(kept)} ${are(kept)} kept`,
  ].filter((one) => typeof one === 'string');
  return parts.length ? `${capital(parts.join('; '))}.` : 'All have ended.';
}

/** The sentence that what was sent opens with. */
export function sentStandfirst({ sent, answered, all }: Wire<'CommunicationCounts'>): string {
  if (all === 0) return 'Nothing sent is logged yet.';
  return `${capital(count(sent + answered, 'communication'))} sent; ${answered === 0 ? 'none was answered' : `${inWords(answered)} ${answered === 1 ? 'was' : 'were'} answered`}.`;
}

export function commitmentStatus(one: Wire<'CommitmentRow'>): Status {
  switch (one.stage) {
    case 'SILENT':
      return { says: `Silent ${duration(one.currentSilence ?? 0)}`, tone: 'late' };
    case 'LATE':
      return { says: 'Late', tone: 'strong' };
    case 'KEPT':
      return { says: 'Kept', tone: 'plain' };
    case 'ENDED':
      return { says: 'Ended', tone: 'plain' };
    case 'WITHDRAWN':
      return { says: 'Withdrawn', tone: 'plain' };
  }
}

/** The sentence that a commitment’s page opens with. */
export function commitmentStands(
  one: Wire<'CommitmentRow'>,
  day: string,
  nameOf: NameOf,
): { strong: string; rest: string } {
  const plan = `${nameOf(one.partner)} tells ${one.audience} ${everyWords(one.every)}.`;
  const next = one.nextDueOn
    ? ` Next due ${one.nextDueOn === addDays(day, 1) ? 'tomorrow' : one.nextDueOn === day ? 'today' : `on ${shortDay(one.nextDueOn, day)}`}.`
    : '';
  switch (one.stage) {
    case 'SILENT':
      return { strong: `Silent for ${duration(one.currentSilence ?? 0)}.`, rest: plan + next };
    case 'LATE':
      return { strong: 'Late.', rest: plan + next };
    case 'KEPT':
      return { strong: 'Kept.', rest: plan + next };
    case 'ENDED':
      return { strong: `Ended on ${longDay(one.endedOn!)}.`, rest: one.endedBecause ?? '' };
    case 'WITHDRAWN':
      return { strong: 'Withdrawn.', rest: one.endedBecause ?? '' };
  }
}

export const communicationStatus = (one: Wire<'CommunicationRow'>): Status => ({
  says: SENT_HEADS[one.stage],
  tone: 'plain',
});

/** The sentence that a communication’s page opens with. */
export function communicationStands(one: Wire<'CommunicationRow'>, nameOf: NameOf): { strong: string; rest: string } {
  if (one.stage === 'WITHDRAWN') return { strong: 'Withdrawn.', rest: one.endedBecause ?? '' };
  return {
    strong: `${nameOf(one.partner)} to ${one.audience}, by ${one.channel}.`,
    rest: one.feedback.length
      ? `Feedback came back ${one.feedback.length === 1 ? 'once' : one.feedback.length === 2 ? 'twice' : `${inWords(one.feedback.length)} times`}.`
      : 'No feedback is logged.',
  };
}
