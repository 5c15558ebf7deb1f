import { readStored, writeStored } from './stored';

/** The partner for which this browser logged last, where the person still logs for it. */
export function lastSpeaker(programme: string, mayLogFor: string[]): string {
  const last = readStored(`speaker.${programme}`) ?? '';
  return mayLogFor.includes(last) ? last : '';
}

export const keepSpeaker = (programme: string, partner: string): void => writeStored(`speaker.${programme}`, partner);
