import { describe, expect, it } from 'vitest';
import { calledThing, otherEnd } from './links';
import type { Wire } from './wire';

const decision: Wire<'Thing'> = { kind: 'decision', id: 'd', ref: 'D-3', title: 'Host payroll' };
const note: Wire<'Thing'> = { kind: 'annotation', id: 'z', ref: 'Z-9', title: 'Here it turned' };
const link: Wire<'LinkRow'> = {
  id: 'l',
  ref: 'L-10',
  from: decision,
  to: note,
  visibility: 'SHARED',
  stage: 'STANDS',
  happenedOn: '2014-03-03',
  position: 10,
  recordedAt: '2014-03-03T09:00:00Z',
};

describe('a link', () => {
  it('leads from either end to the other', () => {
    expect(otherEnd(link, 'd')).toBe(note);
    expect(otherEnd(link, 'z')).toBe(decision);
  });

  it('calls a thing by its kind and its number, and words about a day a note', () => {
    expect(calledThing(decision)).toBe('Decision D-3');
    expect(calledThing(note)).toBe('Note Z-9');
  });
});
