import type { Wire } from './wire';
import { count } from './words';

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

const AFTER: Record<Wire<'WindowOpens'>, string> = {
  TAKEN: 'it is taken',
  PUBLISHED: 'it is published',
  MINUTES_PUBLISHED: 'its minutes are published',
};

const AFTER_SHORT: Record<Wire<'WindowOpens'>, string> = {
  TAKEN: '',
  PUBLISHED: ' after publication',
  MINUTES_PUBLISHED: ' after the minutes',
};

/** A call-in rule in one sentence: `Until 10:00, three working days after it is taken.` */
export const ruleWords = (rule: Wire<'Rule'>): string =>
  `Until ${rule.until.slice(0, 5)}, ${count(rule.workingDays, 'working day')} after ${AFTER[rule.after]}.`;

/** The same where there is little room: `10:00, third working day.` */
export const ruleShort = (rule: Wire<'Rule'>): string =>
  `${rule.until.slice(0, 5)}, ${ORDINALS[rule.workingDays - 1] ?? `${rule.workingDays}th`} working day${AFTER_SHORT[rule.after]}.`;
