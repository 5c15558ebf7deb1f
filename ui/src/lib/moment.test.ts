import { describe, expect, it } from 'vitest';
import { clocksOn, momentOf, readClocks } from './moment';

const NOW = '2015-03-26';

describe('the moment on view', () => {
  it('is today when the address names none', () => expect(momentOf({}, NOW)).toMatchObject({ day: NOW, past: false }));

  it('is as known then when both clocks stand on one day', () =>
    expect(momentOf(clocksOn('2015-03-05', 'then', NOW), NOW)).toMatchObject({
      day: '2015-03-05',
      past: true,
      clock: 'then',
    }));

  it('is with hindsight when only the world’s clock is put back', () =>
    expect(momentOf(clocksOn('2015-03-05', 'hindsight', NOW), NOW)).toMatchObject({ past: true, clock: 'hindsight' }));

  it('presses neither switch when the clocks stand on two days of the past', () =>
    expect(momentOf({ asAt: '2015-03-05', knownAt: '2015-03-10' }, NOW)).toMatchObject({
      past: true,
      clock: undefined,
    }));

  it('needs no address for today, and is never in the future', () => {
    expect(clocksOn(NOW, 'then', NOW)).toEqual({ asAt: undefined, knownAt: undefined });
    expect(clocksOn('2016-01-01', 'then', NOW)).toEqual({ asAt: undefined, knownAt: undefined });
  });

  it('drops what is no date', () =>
    expect(readClocks({ asAt: 'yesterday', knownAt: '2015-13-40' })).toEqual({
      asAt: undefined,
      knownAt: undefined,
    }));
});
