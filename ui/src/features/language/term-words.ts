import type { Status } from '../../components/register/status-text';
import { longDay, shortDay } from '../../lib/dates';
import type { Wire } from '../../lib/wire';
import { capital, count, inWords, list } from '../../lib/words';

type NameOf = (partner: string | undefined) => string;

/** The stages in the order in which the glossary shows them. */
export const STAGE_HEADS: Record<Wire<'TermStage'>, string> = {
  CONTESTED: 'Contested',
  DEFINED: 'Defined, and not contested',
  RAISED: 'Raised, and not defined',
  AGREED: 'Agreed',
  WITHDRAWN: 'Withdrawn',
};

/** The sentence that the glossary opens with. */
export function standfirst({ contested, agreed, all }: Wire<'TermCounts'>): string {
  if (all === 0) return 'No term is logged yet.';
  const agreement = agreed ? `${inWords(agreed)} ${agreed === 1 ? 'is' : 'are'} agreed` : 'none is agreed yet';
  if (contested === 0) return `None is contested; ${agreement}.`;
  return `${capital(inWords(contested))} ${contested === 1 ? 'is' : 'are'} contested; ${agreement}.`;
}

/** One or two words that say where a term stands. */
export function statusOf(term: Wire<'TermRow'>): Status {
  switch (term.stage) {
    case 'CONTESTED':
      return { says: 'Contested', tone: 'strong' };
    case 'DEFINED':
      return { says: 'Defined', tone: 'plain' };
    case 'RAISED':
      return { says: 'Not defined', tone: 'plain' };
    case 'AGREED':
      return { says: 'Agreed', tone: 'plain' };
    case 'WITHDRAWN':
      return { says: 'Withdrawn', tone: 'plain' };
  }
}

/** In one line what the term means, or why that cannot be said. */
export function meaningOf(term: Wire<'TermRow'>, nameOf: NameOf): string {
  if (term.agreed && term.stage !== 'CONTESTED') return term.agreed.definition;
  const [only] = term.definitions;
  if (!only) return 'Nobody has said what it means.';
  if (term.definitions.length === 1) return `${nameOf(only.partner)}: ${only.definition}`;
  return `${capital(count(term.definitions.length, 'meaning'))}: ${list(term.definitions.map((one) => nameOf(one.partner)))}`;
}

/** The sentence that a term’s page opens with. */
export function whereItStands(term: Wire<'TermRow'>, day: string, nameOf: NameOf): { strong: string; rest: string } {
  const { definitions, contests, agreed } = term;
  const meanings = definitions.length
    ? `${capital(count(definitions.length, 'partner'))} ${definitions.length === 1 ? 'has' : 'have'} said what ${definitions.length === 1 ? 'it means' : 'they mean'} by it.`
    : 'Nobody has said yet what it means.';
  switch (term.stage) {
    case 'CONTESTED': {
      const first = contests.reduce((least, one) => (one.since < least ? one.since : least), contests[0]!.since);
      return {
        strong: `Contested by ${list(contests.map((one) => nameOf(one.partner)))}, since ${shortDay(first, day)}.`,
        rest: agreed ? `What was agreed on ${longDay(agreed.on)} no longer holds.` : meanings,
      };
    }
    case 'AGREED':
      return {
        strong: `Agreed on ${longDay(agreed!.on)}.`,
        rest: agreed!.partner ? `Logged by ${nameOf(agreed!.partner)}.` : '',
      };
    case 'DEFINED':
      return { strong: 'Not contested.', rest: meanings };
    case 'RAISED':
      return { strong: 'Raised.', rest: meanings };
    case 'WITHDRAWN':
      return { strong: 'Withdrawn.', rest: term.endedBecause ?? '' };
  }
}
