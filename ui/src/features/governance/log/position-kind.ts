import type { KindOfEntry } from '../../../components/log/kind-of-entry';
import { given } from '../../../lib/form-values';
import type { Wire } from '../../../lib/wire';
import { positionOf } from '../actions/stance-fields';
import { takePosition } from '../api/take-position';
import { PositionFields } from './position-fields';

const STANCE_WORDS: readonly (readonly [RegExp, Wire<'Stance'>])[] = [
  [/^supports? with conditions?\b/i, 'SUPPORT_WITH_CONDITIONS'],
  [/^supports?\b/i, 'SUPPORT'],
  [/^abstains?\b/i, 'ABSTAIN'],
  [/^objects?\b/i, 'OBJECT'],
];

export const positionKind: KindOfEntry = {
  kind: 'position',
  name: 'Position',
  key: 'P',
  path: 'positions',
  thing: 'decision',
  about: 'decision',
  placeholder: 'D-47 supports yesterday',
  readLine(line) {
    const fields: Record<string, string> = {};
    const ref = /\bD-\d+\b/i.exec(line);
    let rest = line;
    if (ref) {
      fields['ref'] = ref[0].toUpperCase();
      rest = (line.slice(0, ref.index) + line.slice(ref.index + ref[0].length)).replace(/\s+/g, ' ').trim();
    }
    const [words, stance] = STANCE_WORDS.find(([one]) => one.test(rest)) ?? [];
    if (!words || !stance) return { fields, rest };
    return { fields: { ...fields, stance }, rest: rest.replace(words, '').replace(/^[:,\s]+/, '') };
  },
  Fields: PositionFields,
  entry: (programme, values) =>
    takePosition(programme, given(values, 'decision'), {
      partner: given(values, 'partner'),
      ...positionOf(values),
      happenedOn: given(values, 'happenedOn'),
    }),
};
