import { describe, expect, it } from 'vitest';
import { decision } from '../fixture';
import { changesOf } from './correction';

const form = (fields: Record<string, string>) => {
  const values = new FormData();
  Object.entries(fields).forEach(([name, value]) => values.set(name, value));
  return values;
};

describe('a correction', () => {
  const stood = decision({ title: 'Share the depo', arrangement: 'Waste', exemptReason: 'Legal advice' });

  it('sends only what differs', () =>
    expect(changesOf(form({ title: 'Share the depot', arrangement: 'Waste' }), stood)).toEqual({
      title: 'Share the depot',
    }));

  it('names what is cleared', () =>
    expect(changesOf(form({ arrangement: '', exemptReason: '' }), stood)).toEqual({
      cleared: ['ARRANGEMENT', 'EXEMPT_REASON'],
    }));

  it('is empty when nothing differs', () => expect(changesOf(form({ title: 'Share the depo' }), stood)).toEqual({}));
});
