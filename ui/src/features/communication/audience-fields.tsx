import { useState } from 'react';
import { SelectField } from '../../components/form/select-field';
import { TextField } from '../../components/form/text-field';
import { given } from '../../lib/form-values';
import { useProgramme } from '../../lib/programme';

interface Props {
  /** Who tells: nobody tells itself. */
  by?: string;
  /** A partner’s id, or `words`. */
  to?: string;
  words?: string;
  onTo?: (to: string) => void;
  onWords?: (words: string) => void;
}

const IN_WORDS = 'words';

/** Who is told: a partner, or anybody else in words. */
export function AudienceFields({ by, to, words, onTo, onWords }: Props) {
  const { partners } = useProgramme();
  const [own, setOwn] = useState(to ?? '');
  const told = partners.filter((one) => one.id === own || (one.id !== by && !one.leftOn));
  return (
    <>
      <SelectField
        name="audience"
        label="To"
        note="required"
        required
        none="Choose an audience"
        options={[...told.map((one) => [one.id, one.name] as const), [IN_WORDS, 'Others, in words']]}
        value={own}
        onChange={(next) => {
          setOwn(next);
          onTo?.(next);
        }}
      />
      {own === IN_WORDS && (
        <TextField
          name="audienceWords"
          label="Whom"
          hint="A group, such as licence holders. No names."
          note="required"
          required
          maxLength={200}
          defaultValue={words}
          onChange={onWords}
        />
      )}
    </>
  );
}

export const audienceOf = (form: FormData): string | undefined => {
  const to = given(form, 'audience');
  return (to === IN_WORDS ? given(form, 'audienceWords') : to) || undefined;
};

/** How the fields begin for what has an audience already. */
export const audienceIn = (thing: { audience: string; audiencePartner?: string }) =>
  thing.audiencePartner ? { to: thing.audiencePartner } : { to: IN_WORDS, words: thing.audience };
