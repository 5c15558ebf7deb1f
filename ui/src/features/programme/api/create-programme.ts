import { post } from '../../../lib/http';

export interface NewPartner {
  id: string;
  name: string;
  kind: string;
  ratifies: boolean;
  callInRule?: NewRule;
}

export interface NewRule {
  workingDays: number;
  after: string;
  until: string;
  callers?: string;
  source: string;
}

export interface NewProgramme {
  name: string;
  purpose: string;
  partners: NewPartner[];
}

export const createProgramme = (body: NewProgramme, key: string) => post('/programmes', body, key);
