import type { Wire } from '../../lib/wire';

/** Valid shapes for tests; a test names only what matters to it. */
export const row = (given: Partial<Wire<'DecisionRow'>> = {}): Wire<'DecisionRow'> => ({
  id: 'd-1',
  ref: 'D-1',
  title: 'Share the depot',
  partner: 'castlereach',
  visibility: 'SHARED',
  precision: 'DAY',
  proposedOn: '2015-01-12',
  stage: 'WAITING',
  stances: [stance('castlereach', 'SUPPORT'), stance('marlow-heath')],
  waitsFor: ['marlow-heath'],
  position: 7,
  recordedAt: '2015-01-12T14:02:00Z',
  ...given,
});

export const stance = (
  partner: string,
  taken?: Wire<'Stance'>,
  finalNow = false,
): Wire<'DecisionRow'>['stances'][0] => ({
  partner,
  stance: taken,
  conditionOpen: taken === 'SUPPORT_WITH_CONDITIONS' && !finalNow,
  required: true,
  takesPart: true,
  finalNow,
});

export const stand = (given: Partial<Wire<'PartnerStanding'>>): Wire<'PartnerStanding'> => ({
  partner: 'castlereach',
  conditionsMet: false,
  required: true,
  takesPart: true,
  final: { state: 'NOT_YET', because: 'NOT_TAKEN' },
  ...given,
});

export const decision = (given: Partial<Wire<'DecisionRecord'>> = {}): Wire<'DecisionRecord'> =>
  ({
    ...row(),
    options: [],
    backgroundPapers: [],
    terms: [],
    risks: [],
    requiredPartners: ['castlereach', 'marlow-heath'],
    partners: [stand({ stance: 'SUPPORT' }), stand({ partner: 'marlow-heath' })],
    ...given,
  }) as Wire<'DecisionRecord'>;

export const counts = (given: Partial<Wire<'DecisionCounts'>> = {}): Wire<'DecisionCounts'> => ({
  open: 0,
  waiting: 0,
  inCallIn: 0,
  held: 0,
  final: 0,
  ended: 0,
  all: 0,
  waitingForMine: 0,
  overdue: 0,
  windowsClosingNextDay: 0,
  ...given,
});
