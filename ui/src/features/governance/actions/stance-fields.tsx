import { useState } from 'react';
import { ChoiceField } from '../../../components/form/choice-field';
import { TextField } from '../../../components/form/text-field';
import { given, text } from '../../../lib/form-values';
import type { Wire } from '../../../lib/wire';
import { choices, STANCES } from '../decision-words';

interface Props {
  stance?: Wire<'Stance'>;
  /** What was already said: the conditions of a conditional support, or else the reason. */
  words?: string;
}

/** A position: the stance, the conditions it sets, and why. */
export function StanceFields({ stance, words = '' }: Props) {
  const [own, setOwn] = useState<Partial<Record<'stance' | 'conditions' | 'reason', string>>>({});
  const chosen = own.stance ?? stance;
  const conditional = chosen === 'SUPPORT_WITH_CONDITIONS';
  return (
    <>
      <ChoiceField
        name="stance"
        label="Stance"
        required
        options={choices(STANCES)}
        value={chosen ?? ''}
        onChange={(next) => setOwn({ ...own, stance: next })}
      />
      {conditional && (
        <TextField
          name="conditions"
          label="Conditions"
          hint="What must be so before it is final for you."
          required
          lines={2}
          value={own.conditions ?? words}
          onChange={(conditions) => setOwn({ ...own, conditions })}
        />
      )}
      <TextField
        name="reason"
        label="Reason"
        lines={2}
        value={own.reason ?? (conditional ? '' : words)}
        onChange={(reason) => setOwn({ ...own, reason })}
      />
    </>
  );
}

export const positionOf = (form: FormData) => ({
  stance: given(form, 'stance') as Wire<'Stance'>,
  conditions: text(form, 'conditions'),
  reason: text(form, 'reason'),
});
