/** The HTTP API as the UI reads it. `npm run api-types` writes this file anew from the server's own description. */
export interface components {
  schemas: {
    Session: { account: string; name: string; mayCreateProgrammes: boolean };
    Logged: { id: string; position: number };
    FieldError: { field: string; message: string };
    ProblemDetail: {
      type?: string;
      title?: string;
      status: number;
      detail?: string;
      rule?: string;
      field?: string;
      errors?: components['schemas']['FieldError'][];
    };
    Role:
      | 'OFFICER'
      | 'LEAD'
      | 'BOARD_MEMBER'
      | 'ELECTED_MEMBER'
      | 'ASSURANCE'
      | 'PROGRAMME_OFFICE'
      | 'OBSERVER';
    Notice: 'PUBLIC_RECORD' | 'FICTIONAL';
    Visibility: 'SHARED' | 'PARTNER' | 'PUBLIC';
    Precision: 'DAY' | 'MONTH' | 'YEAR' | 'INFERRED';
    WindowOpens: 'TAKEN' | 'PUBLISHED' | 'MINUTES_PUBLISHED';
    CallInRule: {
      from?: string;
      workingDays: number;
      after: components['schemas']['WindowOpens'];
      until: string;
      callers?: string;
      source: string;
    };
    ProgrammeRow: {
      id: string;
      name: string;
      purpose: string;
      notice?: components['schemas']['Notice'];
      partners: { id: string; name: string }[];
      entries: number;
      openDecisions: number;
      lastRecordedAt?: string;
      roles: components['schemas']['Role'][];
    };
    Programmes: { programmes: components['schemas']['ProgrammeRow'][]; total: number };
    Partner: {
      id: string;
      name: string;
      short: string;
      kind: string;
      ratifies: boolean;
      joinedOn: string;
      rules: components['schemas']['CallInRule'][];
    };
    Member: { account: string; name?: string; role: components['schemas']['Role']; partner?: string };
    Programme: {
      id: string;
      name: string;
      purpose: string;
      notice?: components['schemas']['Notice'];
      createdOn: string;
      partners: components['schemas']['Partner'][];
      mine: {
        roles: { role: components['schemas']['Role']; partner?: string }[];
        mayLogFor: string[];
        runs: boolean;
      };
      members: components['schemas']['Member'][];
    };
    Activity: {
      from?: string;
      to: string;
      plannedTo?: string;
      weeks: { week: string; entries: number }[];
      moments?: { position: number; recordedAt: string; happenedOn: string }[];
    };
    WaitingRecord: {
      /** As exactly as the source gives it: a year, a month or a day. */
      date: string;
      precision: 'day' | 'month' | 'year' | 'inferred';
      kind: string;
      partners: string[];
      title: string;
      detail?: string;
      source: string;
    };
    WaitingRecords: { records: components['schemas']['WaitingRecord'][] };
    Stance: 'SUPPORT' | 'SUPPORT_WITH_CONDITIONS' | 'ABSTAIN' | 'OBJECT';
    DecisionType: 'KEY' | 'NON_KEY' | 'OFFICER' | 'URGENT' | 'RESERVED' | 'RECOMMENDATION' | 'NOTING';
    Stage:
      | 'WAITING'
      | 'READY'
      | 'IN_CALL_IN'
      | 'HELD'
      | 'JOINTLY_FINAL'
      | 'SUPERSEDED'
      | 'REVERSED'
      | 'WITHDRAWN';
    RowStance: {
      partner: string;
      stance?: components['schemas']['Stance'] | null;
      required: boolean;
      takesPart: boolean;
      finalNow: boolean;
      finalFrom?: string;
    };
    DecisionRow: {
      id: string;
      ref: string;
      reference?: string;
      title: string;
      arrangement?: string;
      type?: components['schemas']['DecisionType'];
      partner: string;
      visibility: components['schemas']['Visibility'];
      precision: components['schemas']['Precision'];
      proposedOn: string;
      neededBy?: string;
      takenOn?: string;
      publishedOn?: string;
      stage: components['schemas']['Stage'];
      overdueDays?: number;
      stances: components['schemas']['RowStance'][];
      waitsFor: string[];
      waitingDays?: number;
      callInEnds?: string;
      callInPassed?: boolean;
      calledIn?: { partner: string; on: string };
      jointlyFinalFrom?: string;
      position: number;
      recordedAt: string;
    };
    DecisionCounts: {
      open: number;
      waiting: number;
      inCallIn: number;
      held: number;
      final: number;
      ended: number;
      all: number;
      waitingForMine: number;
      overdue: number;
      windowsClosingNextDay: number;
    };
    Decisions: {
      counts: components['schemas']['DecisionCounts'];
      arrangements: string[];
      total: number;
      page: number;
      size: number;
      decisions: components['schemas']['DecisionRow'][];
    };
    FinalState: {
      state: 'FINAL' | 'FROM' | 'NOT_YET';
      from?: string;
      because?:
        | 'NOT_TAKEN'
        | 'OBJECTS'
        | 'CONDITION_OPEN'
        | 'NO_POSITION'
        | 'CALLED_IN'
        | 'WINDOW_NOT_OPEN'
        | 'WINDOW_RUNS'
        | 'ENDED'
        | null;
    };
    PartnerStand: {
      partner: string;
      stance?: components['schemas']['Stance'] | null;
      since?: string;
      conditions?: string;
      conditionsMet: boolean;
      reason?: string;
      required: boolean;
      takesPart: boolean;
      final: components['schemas']['FinalState'];
      rule?: components['schemas']['CallInRule'];
    };
    Option: { option: string; rejectedBecause?: string };
    Decision: components['schemas']['DecisionRow'] & {
      reasons?: string;
      options?: components['schemas']['Option'][];
      power?: string;
      interests?: string;
      dispensation?: string;
      exemptReason?: string;
      backgroundPapers?: string[];
      reviewOn?: string;
      source?: string;
      terms?: string[];
      risks?: string[];
      maker?: string;
      outcome?: string;
      minutesPublishedOn?: string;
      supersedes?: string;
      supersededBy?: string;
      endedBecause?: string;
      requiredPartners?: string[];
      partners: components['schemas']['PartnerStand'][];
    };
    DecisionAnswer: { decision: components['schemas']['Decision'] };
    Change: { field: string; label: string; before?: string | null; after?: string | null };
    HistoryEntry: {
      position: number;
      recordedAt: string;
      happenedOn: string;
      precision?: components['schemas']['Precision'];
      daysLate: number;
      actor: string;
      actorName?: string;
      partner: string;
      visibility: components['schemas']['Visibility'];
      event: string;
      says: string;
      because?: string;
      changed?: components['schemas']['Change'][];
    };
    History: { entries: components['schemas']['HistoryEntry'][] };
    JournalEntry: {
      position: number;
      recordedAt: string;
      happenedOn: string;
      daysLate: number;
      actor: string;
      actorName?: string;
      partner?: string;
      visibility: components['schemas']['Visibility'];
      capability: string;
      event: string;
      thing?: { kind: string; id: string; ref?: string; title?: string };
      says: string;
    };
    Journal: {
      total: number;
      page: number;
      size: number;
      entries: components['schemas']['JournalEntry'][];
    };
  };
}
