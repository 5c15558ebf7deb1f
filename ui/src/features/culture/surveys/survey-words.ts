import type { Status } from '../../../components/register/status-text';
import { daysBetween, longDay, shortDay } from '../../../lib/dates';
import { figures, widest } from '../../../lib/perception';
import type { Wire } from '../../../lib/wire';
import { capital, count, duration } from '../../../lib/words';

/** The stages in the order in which the register shows them. */
export const STAGE_HEADS: Record<Wire<'SurveyStage'>, string> = {
  OPEN: 'Open',
  CLOSED: 'Closed',
  WITHDRAWN: 'Withdrawn',
};

/** Fewer answers, or partners, than these would tell what somebody answered. */
export const FEWEST_ANSWERS = 5;
export const FEWEST_PARTNERS = 3;

export const RATINGS = [
  ['1', '1, not at all'],
  ['2', '2, not much'],
  ['3', '3, mostly'],
  ['4', '4, fully'],
] as const;

/** The sentence that the register opens with. */
export function standfirst({ open, all }: Wire<'SurveyCounts'>): string {
  if (all === 0) return 'No partner has been asked yet.';
  return open ? `${capital(count(open, 'survey'))} can be answered.` : 'None can be answered now.';
}

export function statusOf(survey: Wire<'SurveyRow'>, day: string): Status {
  switch (survey.stage) {
    case 'OPEN':
      return { says: `Open ${duration(Math.max(daysBetween(survey.happenedOn, day), 0))}`, tone: 'strong' };
    case 'CLOSED':
      return { says: `Closed ${shortDay(survey.closedOn!, day)}`, tone: 'plain' };
    case 'WITHDRAWN':
      return { says: 'Withdrawn', tone: 'plain' };
  }
}

/** In a cell of the register. */
export function gapIn(survey: Wire<'SurveyRow'>): string {
  if (survey.stage !== 'CLOSED') return 'Shown once closed';
  if (!survey.gaps) return 'Too few answers';
  const { name, gap } = widest(survey.gaps);
  return `${name} ${figures(gap)}`;
}

/** The sentence that a survey’s page opens with. */
export function whereItStands(survey: Wire<'SurveyRow'>): { strong: string; rest: string } {
  switch (survey.stage) {
    case 'OPEN':
      return {
        strong: 'It can be answered.',
        rest: 'Each partner answers apart; how far their views differ is shown once it is closed.',
      };
    case 'CLOSED':
      return survey.gaps
        ? {
            strong: `Views differ most on ${widest(survey.gaps).name.toLowerCase()}.`,
            rest: `Closed on ${longDay(survey.closedOn!)}.`,
          }
        : {
            strong: 'Too few answered.',
            rest: `A gap is shown where at least ${FEWEST_PARTNERS} partners gave ${FEWEST_ANSWERS} answers each. Closed on ${longDay(survey.closedOn!)}.`,
          };
    case 'WITHDRAWN':
      return { strong: 'Withdrawn.', rest: survey.endedBecause ?? '' };
  }
}
