import { describe, expect, it } from 'vitest';
import { widest } from '../../../lib/perception';
import type { Wire } from '../../../lib/wire';
import { gapIn, standfirst, statusOf, whereItStands } from './survey-words';

const ALIKE: Wire<'Themes'> = { need: 0, purpose: 0, commitment: 0, trust: 0, arrangements: 0, learning: 0 };
const survey = (own: Partial<Wire<'SurveyRow'>>): Wire<'SurveyRow'> => ({
  id: 's',
  ref: 'S-1',
  title: 'Spring',
  stage: 'OPEN',
  visibility: 'SHARED',
  happenedOn: '2014-03-03',
  precision: 'DAY',
  mine: [],
  position: 1,
  recordedAt: '2014-03-03T09:00:00Z',
  ...own,
});
const closed = (gaps?: Wire<'Themes'>) => survey({ stage: 'CLOSED', closedOn: '2014-03-20', gaps });

describe('a survey in words', () => {
  it('names the theme on which views differ most, the first of those alike', () => {
    expect(widest({ ...ALIKE, trust: 0.4, learning: 0.9 })).toEqual({ name: 'Learning', gap: 0.9 });
    expect(widest(ALIKE).name).toBe('Need');
  });

  it('shows no gap while it is open, nor where too few answered', () => {
    expect(gapIn(survey({}))).toBe('Shown once closed');
    expect(gapIn(closed())).toBe('Too few answers');
    expect(gapIn(closed({ ...ALIKE, trust: 1.25 }))).toBe('Trust 1.25');
    expect(whereItStands(closed()).rest).toContain('at least 3 partners gave 5 answers each');
    expect(whereItStands(closed({ ...ALIKE, trust: 1 })).strong).toBe('Views differ most on trust.');
  });

  it('says how long it has been open, and since when it is closed', () => {
    expect(statusOf(survey({}), '2014-03-13').says).toBe('Open 10 days');
    expect(statusOf(closed(), '2014-03-30').says).toContain('20 Mar');
  });

  it('opens with what can be answered', () => {
    expect(standfirst({ open: 0, closed: 0, withdrawn: 0, all: 0 })).toBe('No partner has been asked yet.');
    expect(standfirst({ open: 1, closed: 3, withdrawn: 0, all: 4 })).toBe('One survey can be answered.');
    expect(standfirst({ open: 0, closed: 3, withdrawn: 0, all: 3 })).toBe('None can be answered now.');
  });
});
