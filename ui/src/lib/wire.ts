import type { components } from './api-types';

type Schemas = components['schemas'];

/** The server always sends these; its description does not say so of words that are Java's own: `final`, `short`. */
type Always<Shape, Names extends keyof Shape> = Omit<Shape, Names> & Required<Pick<Shape, Names>>;

/** The shapes of the HTTP API by the names that the UI calls them. */
interface Shapes {
  Session: Schemas['Session'];
  Logged: Schemas['Logged'];
  ProblemDetail: Partial<Schemas['Problem']> & { status: number };
  FieldError: Schemas['FieldError'];
  Programmes: Schemas['ProgrammesAnswer'];
  ProgrammeRow: Schemas['ProgrammeRow'];
  Programme: Omit<Schemas['ProgrammeAnswer'], 'partners'> & { partners: Shapes['Partner'][] };
  /** `leftOn`: the last day on which it took part. */
  Partner: Always<Schemas['PartnerRow'], 'short'> & { leftOn?: string };
  Member: Schemas['Member'];
  CallInRule: Schemas['Rule'] & { from?: string };
  WaitingRecords: { records: Schemas['Waiting'][] };
  WaitingRecord: Schemas['Waiting'];
  Activity: Schemas['ActivityAnswer'];
  Decisions: Omit<Schemas['DecisionsAnswer'], 'counts'> & { counts: Shapes['DecisionCounts'] };
  DecisionCounts: Always<Schemas['Counts'], 'final'>;
  DecisionRow: Schemas['DecisionRow'];
  DecisionAnswer: { decision: Shapes['Decision']; contestedTerms: Shapes['ContestedTerm'][] };
  /** A term that a decision uses and partners contest, with what each means by it. */
  ContestedTerm: {
    id: string;
    ref: string;
    term: string;
    definitions: { partner: string; definition: string; since: string }[];
  };
  Decision: Omit<Schemas['DecisionRecord'], 'partners'> & { partners: Shapes['PartnerStand'][] };
  PartnerStand: Always<Schemas['PartnerStanding'], 'final'>;
  FinalState: Schemas['FinalFor'];
  Option: Schemas['DecisionOption'];
  History: Schemas['HistoryAnswer'];
  HistoryEntry: Schemas['HistoryEntry'];
  Change: Schemas['Changed'];
  Journal: Schemas['JournalAnswer'];
  JournalEntry: Schemas['JournalEntry'];

  Role: Schemas['MyRole']['role'];
  Notice: NonNullable<Schemas['ProgrammeAnswer']['notice']>;
  Visibility: Schemas['DecisionRow']['visibility'];
  Precision: Schemas['DecisionRow']['precision'];
  WindowOpens: Schemas['Rule']['after'];
  Stance: NonNullable<Schemas['StanceNow']['stance']>;
  Stage: Schemas['DecisionRow']['stage'];
  DecisionType: NonNullable<Schemas['DecisionRow']['type']>;
}

/** A shape of the HTTP API by its name: `Wire<'Decision'>`. */
export type Wire<Name extends keyof Shapes> = Shapes[Name];
