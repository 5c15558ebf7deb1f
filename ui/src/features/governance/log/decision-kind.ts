import type { KindOfEntry } from '../../../components/log/kind-of-entry';
import { readDay } from '../../../lib/dates';
import { given, lines, text, texts } from '../../../lib/form-values';
import type { Wire } from '../../../lib/wire';
import { proposeDecision } from '../api/propose-decision';
import { withdrawDecision } from '../api/withdraw-decision';
import { DecisionFields } from './decision-fields';
import { optionsOf } from './options';

export const decisionKind: KindOfEntry = {
  kind: 'decision',
  name: 'Decision',
  key: 'D',
  path: 'decisions',
  thing: 'decision',
  placeholder: 'Retire the old case system yesterday',
  readLine(rest, now) {
    const needed = /,? needed by (.+)$/i.exec(rest);
    if (!needed || !readDay(needed[1]!, now, now)) return { fields: {}, rest };
    return { fields: { neededBy: needed[1]! }, rest: rest.slice(0, needed.index) };
  },
  Fields: DecisionFields,
  entry: (programme, values) =>
    proposeDecision(programme, {
      title: given(values, 'title'),
      partner: given(values, 'partner'),
      happenedOn: given(values, 'happenedOn'),
      visibility: text(values, 'visibility') as Wire<'Visibility'>,
      neededBy: text(values, 'neededBy'),
      arrangement: text(values, 'arrangement'),
      type: text(values, 'type') as Wire<'DecisionType'> | undefined,
      // Untouched, the server's own rule stands: every partner that ratifies.
      requiredPartners: values.has('choseRequired') ? texts(values, 'requiredPartners') : undefined,
      terms: values.has('terms') ? texts(values, 'terms') : undefined,
      reasons: text(values, 'reasons'),
      options: optionsOf(lines(values, 'options')),
      power: text(values, 'power'),
      interests: text(values, 'interests'),
      dispensation: text(values, 'dispensation'),
      exemptReason: text(values, 'exemptReason'),
      backgroundPapers: lines(values, 'backgroundPapers'),
      reference: text(values, 'reference'),
      source: text(values, 'source'),
      reviewOn: text(values, 'reviewOn'),
    }),
  withdraw: withdrawDecision,
};
