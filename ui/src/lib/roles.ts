import type { Wire } from './wire';

export const ROLES: Record<Wire<'Role'>, string> = {
  OFFICER: 'Officer',
  LEAD: 'Lead',
  BOARD_MEMBER: 'Board member',
  ELECTED_MEMBER: 'Elected member',
  ASSURANCE: 'Assurance',
  PROGRAMME_OFFICE: 'Programme office',
  OBSERVER: 'Observer',
};
