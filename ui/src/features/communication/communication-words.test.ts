import { describe, expect, it } from 'vitest';
import type { Wire } from '../../lib/wire';
import { cadenceStandfirst, everyWords, keptWords, planStandfirst, readEvery } from './communication-words';
import { commitmentKind } from './log/commitment-kind';
import { communicationKind } from './log/communication-kind';

const DAY = '2015-03-26';
const name = (partner?: string) => ({ cr: 'Castlereach', mh: 'Marlow Heath' })[partner ?? ''] ?? 'Northmead';
const kept = (given: Partial<Wire<'KeptCommitment'>> = {}): Wire<'KeptCommitment'> => ({
  id: 'p',
  ref: 'P-4',
  visibility: 'SHARED',
  partner: 'cr',
  stage: 'KEPT',
  audience: 'Licensing staff',
  purpose: 'Staff bulletin',
  channel: 'Email',
  every: 'P14D',
  startsOn: '2014-01-06',
  kept: 12,
  due: 12,
  onTime: 12,
  late: 0,
  missed: 0,
  extra: 0,
  currentSilence: 0,
  twoWay: false,
  dues: [],
  sends: [],
  silences: [],
  ...given,
});
const cadence = (...commitments: Wire<'KeptCommitment'>[]) => ({ commitments }) as unknown as Wire<'CadenceAnswer'>;

describe('how often', () => {
  it('is said as people say it', () => {
    expect(['P7D', 'P14D', 'P10D', 'P1M', 'P3M', 'P1Y', 'P2W'].map(everyWords)).toEqual([
      'every week',
      'every 2 weeks',
      'every 10 days',
      'every month',
      'every 3 months',
      'every year',
      'every 2 weeks',
    ]);
  });

  it('is read as people write it, and never as nought', () => {
    expect(readEvery('every 2 weeks')).toBe('P14D');
    expect(readEvery('every quarter')).toBe('P3M');
    expect(readEvery('every 0 weeks')).toBeUndefined();
    expect(commitmentKind.readLine!('Staff bulletin every 2 weeks', DAY, [])).toEqual({
      fields: { every: 'P14D' },
      rest: 'Staff bulletin',
    });
  });
});

describe('the strips', () => {
  it('open with the longest silence', () => {
    const silent = kept({ stage: 'SILENT', currentSilence: 70 });
    expect(cadenceStandfirst(cadence(kept(), silent), name)).toBe(
      'Staff bulletin: Castlereach has been silent for 2 months.',
    );
    expect(cadenceStandfirst(cadence(kept(), kept()), name)).toBe('Nobody is silent; two commitments run.');
    expect(cadenceStandfirst(cadence(kept({ stage: 'ENDED' })), name)).toBe('Every commitment has ended.');
  });

  it('say beside each what stands in it', () => {
    expect(keptWords(kept()).says).toBe('All on time');
    expect(keptWords(kept({ late: 1 })).says).toBe('1 late');
    expect(keptWords(kept({ late: 1, missed: 2 }))).toEqual({ says: '2 missed', strong: true });
    expect(keptWords(kept({ missed: 2, currentSilence: 20 })).says).toBe('20 days silent');
  });

  it('are one plan', () =>
    expect(planStandfirst({ silent: 2, late: 0, kept: 1, ended: 3, withdrawn: 0, all: 6 })).toBe(
      'Two are silent; one is kept.',
    ));
});

describe('one line of a communication', () => {
  it('may name the commitment that it is for', () =>
    expect(communicationKind.readLine!('P-47 Bulletin: where we have been since June', DAY, [])).toEqual({
      fields: { ref: 'P-47' },
      rest: 'Bulletin: where we have been since June',
    }));
});
