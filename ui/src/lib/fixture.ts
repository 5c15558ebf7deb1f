import type { Wire } from './wire';

/** Valid shapes for tests; a test names only what matters to it. */
export const programme = (given: Partial<Wire<'ProgrammeAnswer'>> = {}): Wire<'ProgrammeAnswer'> => ({
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

const partner = (id: string, name: string, short: string): Wire<'PartnerRow'> => ({
  id,
  name,
  short,
  kind: 'council',
  ratifies: true,
  joinedOn: '2013-01-14',
  rules: [],
});

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
