import type { Wire } from '../../lib/wire';

/** Valid shapes for tests; a test names only what matters to it. */
export const programme = (given: Partial<Wire<'Programme'>> = {}): Wire<'Programme'> => ({
  asAt: '2015-03-26',
  knownAt: '2015-03-26',
  position: 9,
  id: 'northmead',
  name: 'Northmead shared services',
  purpose: 'To share.',
  createdOn: '2013-01-14',
  partners: [partner('castlereach', 'Castlereach', 'CA'), partner('marlow-heath', 'Marlow Heath', 'MH')],
  mine: { roles: [{ role: 'OFFICER', partner: 'castlereach' }], mayLogFor: ['castlereach'], runs: false },
  members: [],
  ...given,
});

const partner = (id: string, name: string, short: string): Wire<'Partner'> => ({
  id,
  name,
  short,
  kind: 'council',
  ratifies: true,
  joinedOn: '2013-01-14',
  rules: [],
});

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
  required: true,
  takesPart: true,
  finalNow,
});

export const stand = (given: Partial<Wire<'PartnerStand'>>): Wire<'PartnerStand'> => ({
  partner: 'castlereach',
  conditionsMet: false,
  required: true,
  takesPart: true,
  final: { state: 'NOT_YET', because: 'NOT_TAKEN' },
  ...given,
});

export const decision = (given: Partial<Wire<'Decision'>> = {}): Wire<'Decision'> =>
  ({
    ...row(),
    options: [],
    backgroundPapers: [],
    terms: [],
    risks: [],
    requiredPartners: ['castlereach', 'marlow-heath'],
    partners: [stand({ stance: 'SUPPORT' }), stand({ partner: 'marlow-heath' })],
    ...given,
  }) as Wire<'Decision'>;

export const entry = (given: Partial<Wire<'HistoryEntry'>>): Wire<'HistoryEntry'> => {
  const happenedOn = given.happenedOn ?? '2015-01-12';
  return {
    position: 1,
    recordedAt: `${happenedOn}T14:02:00Z`,
    happenedOn,
    precision: 'DAY',
    daysLate: 0,
    actor: 'officer',
    actorName: 'Officer',
    partner: 'castlereach',
    visibility: 'SHARED',
    event: 'decision-proposed',
    says: 'Proposed by Castlereach',
    changed: [],
    ...given,
  };
};

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
