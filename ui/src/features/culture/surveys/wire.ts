import type { Themes } from '../../../lib/perception';
import type { Listed, ThingRow } from '../../../lib/thing-row';

export type SurveyStage = 'OPEN' | 'CLOSED' | 'WITHDRAWN';
/** What a partner's own people answered; only that partner is told. */
export interface OwnAnswers {
  partner: string;
  answers: number;
  /** 1 to 4; left out where so few answered that it would tell what somebody did. */
  means?: Themes;
}

export interface Survey extends ThingRow {
  title: string;
  stage: SurveyStage;
  closedOn?: string;
  /** 0 to 1.5, once it is closed; left out where too few partners gave enough answers. */
  gaps?: Themes;
  mine: OwnAnswers[];
}

export interface SurveyCounts {
  open: number;
  closed: number;
  all: number;
}

export interface Surveys extends Listed {
  counts: SurveyCounts;
  surveys: Survey[];
}
