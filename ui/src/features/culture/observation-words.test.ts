import { describe, expect, it } from 'vitest';
import type { Wire } from '../../lib/wire';
import { observationKind } from './log/observation-kind';
import { actionsOn } from './observation-actions';
import { standfirst, statusOf, whereItStands } from './observation-words';

const DAY = '2015-03-26';
const name = (partner?: string) => ({ cr: 'Castlereach', tp: 'Thornbury Park' })[partner ?? ''] ?? 'Northmead';
const observation = (given: Partial<Wire<'ObservationRow'>> = {}): Wire<'ObservationRow'> => ({
  id: 'o',
  ref: 'O-9',
  partner: 'cr',
  visibility: 'SHARED',
  happenedOn: '2015-03-20',
  precision: 'DAY',
  stage: 'OPEN',
  between: ['cr', 'tp'],
  theme: 'Staffing',
  severity: 3,
  helpful: false,
  summary: 'A staff list was given to the press.',
  position: 9,
  recordedAt: '2015-03-20T09:00:00Z',
  ...given,
});

describe('observations', () => {
  it('open with what is open, and never net difference that helped off it', () => {
    expect(standfirst({ open: 2, resolved: 1, helped: 2, withdrawn: 0, all: 5 })).toBe(
      'Two are open between partners; difference helped twice.',
    );
    expect(standfirst({ open: 0, resolved: 1, helped: 0, withdrawn: 0, all: 1 })).toBe(
      'No friction is open; difference helped not once that is logged.',
    );
  });

  it('say how long they have been open', () => {
    expect(statusOf(observation(), DAY).says).toBe('Open 6 days');
    expect(whereItStands(observation(), DAY, name)).toEqual({
      strong: 'Between Castlereach and Thornbury Park.',
      rest: 'Open for 6 days.',
    });
  });

  it('can be resolved only while they are open friction', () => {
    const names = (given: Partial<Wire<'ObservationRow'>>) =>
      actionsOn(observation(given), ['cr']).map((one) => one.name);
    expect(names({})).toEqual(['resolve', 'correct', 'withdraw']);
    expect(names({ stage: 'HELPED', helpful: true })).toEqual(['correct', 'withdraw']);
    expect(names({ stage: 'WITHDRAWN' })).toEqual([]);
  });
});

describe('one line of an observation', () => {
  it('may say how grave it was, and that difference helped', () => {
    expect(observationKind.readLine!('Staff list given to the press, severity 3 yesterday', DAY, [])).toEqual({
      fields: { severity: '3', helpful: undefined },
      rest: 'Staff list given to the press yesterday',
    });
    expect(observationKind.readLine!('helped: the weekend counter', DAY, [])).toEqual({
      fields: { severity: undefined, helpful: 'yes' },
      rest: 'the weekend counter',
    });
  });
});
