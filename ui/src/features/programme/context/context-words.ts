import type { Group } from '../../../components/register/register';
import type { Wire } from '../../../lib/wire';
import { capital, count, figure, inWords } from '../../../lib/words';

type NameOf = (partner: string | undefined) => string;

export const KIND_NAMES: Record<Wire<'ContextKind'>, string> = {
  ELECTION: 'Election',
  CONTROL: 'Change of control',
  FUNDING: 'Funding',
  LAW: 'Law',
  OTHER: 'Something else',
};

export const KINDS = Object.entries(KIND_NAMES) as [Wire<'ContextKind'>, string][];

/** `£950,000`. */
export const pounds = (n: number): string => `£${figure(n)}`;

const POUNDS = /£\s?(\d[\d,]*(?:\.\d+)?)\s?(m|k|million|thousand)?\b/i;

/** The whole pounds of `£950,000` or `£1.2 million`, in figures. */
export function readPounds(words: string): string | undefined {
  const [, digits, unit] = POUNDS.exec(words) ?? [];
  if (!digits) return undefined;
  const times = /^m/i.test(unit ?? '') ? 1_000_000 : unit ? 1_000 : 1;
  return figure(Math.round(Number(digits.replace(/,/g, '')) * times));
}

/** The sentence that the register opens with. */
export const standfirst = (all: number): string =>
  all === 0
    ? 'Nothing around the programme is logged yet.'
    : `${capital(count(all, 'thing'))} happened around the programme and ${all === 1 ? 'bears' : 'bear'} on it.`;

/** The rows of a page under their years, in the order in which they came. */
export const byYear = (rows: Wire<'ContextRow'>[]): Group<Wire<'ContextRow'>>[] =>
  [...Map.groupBy(rows, (row) => row.happenedOn.slice(0, 4))].map(([year, own]) => ({
    key: year,
    head: year,
    note: count(own.length, 'entry', 'entries'),
    rows: own,
  }));

/** What the amounts add up to, where they can be added: funding that stands, all of it. */
export function sumOf(rows: Wire<'ContextRow'>[], total: number): string | undefined {
  const named = rows.filter((row) => row.kind === 'FUNDING' && row.stage === 'STANDS' && row.pounds !== undefined);
  if (named.length < 2 || rows.length < total) return undefined;
  const sum = named.reduce((all, row) => all + row.pounds!, 0);
  return `${capital(inWords(named.length))} of them name an amount: ${pounds(sum)} in all. Money promised and money received are not told apart, so the same pound may stand here twice.`;
}

/** The sentence that an entry’s page opens with. */
export function whereItStands(one: Wire<'ContextRow'>, nameOf: NameOf): { strong: string; rest: string } {
  if (one.stage === 'WITHDRAWN') return { strong: 'Withdrawn.', rest: one.endedBecause ?? '' };
  const amount = one.pounds === undefined ? '' : ` of ${pounds(one.pounds)}`;
  return {
    strong: `${KIND_NAMES[one.kind]}${amount}.`,
    rest: one.partner ? `It bears on ${nameOf(one.partner)}.` : 'It bears on the programme as a whole.',
  };
}
