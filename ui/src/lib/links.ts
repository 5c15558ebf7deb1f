import type { Clocks } from './moment';
import { question } from './reading';
import type { Wire } from './wire';

const MOST = 500;
const FEW = 8;

/** What a thing is linked with, whichever end of the link it is. */
export const getLinks = (programme: string, thing: string, clocks: Clocks) =>
  question<Wire<'LinkRegisterAnswer'>>(
    programme,
    '/links',
    clocks,
    { thing, stage: 'stands', sort: 'happened', size: MOST },
    `links of ${thing}`,
  );

/** The first of all things that are called so, of whatever kind. */
export const getThings = (programme: string, q: string) =>
  question<Wire<'ThingsAnswer'>>(programme, '/things', {}, { q, size: FEW }, 'things to name');

/** The end of a link at which a thing is not. */
export const otherEnd = ({ from, to }: Wire<'LinkRow'>, thing: string): Wire<'Thing'> =>
  from.id === thing ? to : from;

/** `Decision D-12`; words about a day are called a note. */
export const calledThing = ({ kind, ref }: Pick<Wire<'Thing'>, 'kind' | 'ref'>): string =>
  `${kind === 'annotation' ? 'Note' : kind.charAt(0).toUpperCase() + kind.slice(1)} ${ref}`;
