import { expect, test } from 'vitest';
import { row } from './fixture';
import { mayTakeItsPlace } from './succession-words';

test('a decision takes the place of another once it was taken, while both stand', () => {
  const older = row({ id: 'd-5', stage: 'JOINTLY_FINAL', takenOn: '2014-03-12' });
  const taken = row({ id: 'd-12', stage: 'IN_CALL_IN', takenOn: '2015-01-20' });
  expect(mayTakeItsPlace(older, taken)).toBe(true);
  expect(mayTakeItsPlace(older, row({ id: 'd-12', stage: 'WAITING' }))).toBe(false);
  expect(mayTakeItsPlace(older, { ...taken, stage: 'REVERSED' })).toBe(false);
  expect(mayTakeItsPlace({ ...older, stage: 'SUPERSEDED' }, taken)).toBe(false);
});
