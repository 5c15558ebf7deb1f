import { capital, count, inWords, list } from '../../lib/words';
import type { FrictionAnswer, Kind, Pair, Turf } from './wire';

/** As the heads of the components say them. */
export const KIND_HEADS: Record<Kind, string> = {
  TERM_CONTESTED: 'Terms',
  OBJECTION: 'Objections',
  CONDITION: 'Conditions',
  REOPENED: 'Reopened',
  INERTIA: 'Inertia',
  OBSERVED: 'Observed',
  SILENCE: 'Silence',
};

/** As one signal is called. */
export const KIND_WORDS: Record<Kind, string> = {
  TERM_CONTESTED: 'Term contested',
  OBJECTION: 'Objection',
  CONDITION: 'Condition',
  REOPENED: 'Reopened',
  INERTIA: 'Inertia',
  OBSERVED: 'Observed',
  SILENCE: 'Silence',
};

/** What each kind counts, and until when. */
export const KIND_MEANS: Record<Kind, string> = {
  TERM_CONTESTED: 'a word is contested, until it is agreed or no longer contested',
  OBJECTION: 'a partner objects, until it changes its position or the decision is final',
  CONDITION: 'a partner supports with conditions, until they are met',
  REOPENED: 'a decision is called in or reversed',
  INERTIA: 'the day by which a position was needed has passed, until it is taken',
  OBSERVED: 'friction is observed, until it is resolved; it weighs as grave as it was',
  SILENCE: 'what was to be told is not sent, until something is',
};

export const sameOne = (a: readonly string[], b: readonly string[]): boolean =>
  (a[0] === b[0] && a[1] === b[1]) || (a[0] === b[1] && a[1] === b[0]);

/** The pair that the address asks for; else that which rose most in 90 days; else that with most evidence. */
export function pairOnView(pairs: Pair[], between: string | undefined): Pair | undefined {
  const asked = between?.split(',');
  const found = asked && pairs.find((pair) => sameOne(pair.between, asked));
  return found ?? mostRisen(pairs) ?? pairs.toSorted((a, b) => b.evidence - a.evidence)[0];
}

function mostRisen(pairs: Pair[]): Pair | undefined {
  return pairs
    .filter((pair) => !pair.tooLittle && rounded(pair.change) > 0)
    .toSorted((a, b) => b.change! - a.change!)[0];
}

export const rounded = (index: number | undefined): number => Math.round(index ?? 0);

/** The sentence that the page opens with. */
export function standfirst({ pairs }: FrictionAnswer, nameOf: (partner: string) => string): string {
  const enough = pairs.filter((pair) => !pair.tooLittle);
  if (pairs.length === 0) return 'Friction lies between partners; this programme has not two yet.';
  if (enough.length === 0) return 'No two partners have given enough evidence for a number yet.';
  const risen = mostRisen(pairs);
  if (risen) return `Up ${rounded(risen.change)} in 90 days between ${list(risen.between.map(nameOf))}.`;
  if (enough.every((pair) => pair.change === undefined)) {
    return `${capital(count(enough.length, 'pair'))} of partners ${enough.length === 1 ? 'has' : 'have'} enough evidence for a number; none had 90 days before.`;
  }
  const fallen = enough.filter((pair) => rounded(pair.change) < 0).length;
  if (fallen === 0) return 'No change in 90 days between any two partners.';
  return `Down in 90 days between ${fallen === 1 ? 'one pair' : `${inWords(fallen)} pairs`} of partners, and up between none.`;
}

/** `63, up 13 in 90 days`, or why there is no number. */
export function saysOf(pair: Pair): string {
  if (pair.tooLittle) return `too little evidence, ${count(pair.evidence, 'signal')} of three`;
  const change = rounded(pair.change);
  const moved = change === 0 ? 'no change' : `${change > 0 ? 'up' : 'down'} ${Math.abs(change)}`;
  return `${rounded(pair.index)}, ${pair.change === undefined ? 'and no earlier number' : `${moved} in 90 days`}`;
}

/** `once`, `twice`, `three times`. */
export const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${inWords(n)} times`);

export const saidOf = ({ jurisdiction, cost, other }: Turf): number => jurisdiction + cost + other;

/** `67% about turf: two of the three of which it is said.` */
export function turfSays(turf: Turf): string {
  const said = saidOf(turf);
  if (turf.share === undefined) {
    return `Too little evidence for a share: it is said of ${said === 0 ? 'none' : inWords(said)}, and three are needed.`;
  }
  const about = turf.jurisdiction + turf.cost;
  return `${Math.round(turf.share * 100)}% about turf: ${about === 0 ? 'none' : inWords(about)} of the ${inWords(said)} of which it is said.`;
}

/** The shade of an index, 0 to 5: one step for every twelve. */
export const shadeOf = (index: number): number => Math.min(5, Math.floor(index / 12));

/** That others are shown other numbers, where entries count that they do not see; nothing where there are none. */
export const ownOnlySays = (signals: number): string =>
  signals === 0
    ? ''
    : `${capital(count(signals, 'signal'))} ${signals === 1 ? 'comes from an entry' : 'come from entries'} that only ${signals === 1 ? 'its' : 'their'} own partner sees: whoever does not see ${signals === 1 ? 'it' : 'them'} is shown other numbers.`;

export const mean = (answer: FrictionAnswer): string => {
  const { index, pairsWithEnough: pairs } = answer.programme;
  return index === undefined
    ? 'For the programme as a whole there is too little evidence.'
    : `${capital(`the programme as a whole: ${rounded(index)}`)}, the mean of ${pairs === 1 ? 'the one pair' : `the ${inWords(pairs)} pairs`} with enough evidence.`;
};
