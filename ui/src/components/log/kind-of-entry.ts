import type { ComponentType } from 'react';
import type { Entry } from '../../lib/entry';
import type { Wire } from '../../lib/wire';

/** What one kind of entry understands of a typed line beside the kind, the partner and the day. */
export interface OwnWords {
  /** By the names of the fields that it fills. */
  fields: Readonly<Record<string, string | undefined>>;
  /** What is left: a title, a summary, a reason. */
  rest: string;
}

/** What a person says who takes back what they have just logged. */
export interface Withdrawal {
  partner: string;
  reason: string;
  happenedOn: string;
}

/** A kind of entry as the dialog that logs knows it. Each feature has its own; `app/log/kinds.ts` lists them. */
export interface KindOfEntry {
  /** The word that a line may begin with: `decision`. */
  kind: string;
  name: string;
  /** With Alt it chooses the kind. */
  key: string;
  /** Where the register of such things is, below the programme's address. */
  path: string;
  /** What the journal calls the thing that is logged, or that is logged about. */
  thing: string;
  /** The field that names what the entry is about, where the dialog may be opened from that thing's page. */
  about?: string;
  placeholder: string;
  readLine?(rest: string, now: string, partners: readonly Wire<'PartnerRow'>[]): OwnWords;
  Fields: ComponentType;
  entry: (programme: string, values: FormData) => Entry;
  /** How what was logged is taken back; left out where it cannot be. */
  withdraw?: (programme: string, id: string, said: Withdrawal) => Entry;
}
