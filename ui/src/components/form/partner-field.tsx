import { usePartnerNames, useProgramme } from '../../lib/programme';
import { Field } from './field';
import { SelectField } from './select-field';

interface Props {
  among?: readonly string[];
  /** What it is called to speak for none of them, where that may be. */
  none?: string;
  value?: string;
  defaultValue?: string;
  note?: string;
  onChange?: (partner: string) => void;
}

/** Which partner the entry speaks for, of those that the person logs for. */
export function PartnerField({ among, none, value, defaultValue, note, onChange }: Props) {
  const { mine } = useProgramme();
  const nameOf = usePartnerNames();
  const partners = among ?? mine.mayLogFor;
  const only = partners.length === 1 && !none ? partners[0] : undefined;
  if (only) {
    return (
      <Field name="partner" label="Speaks for" note={note} group>
        {() => (
          <>
            <b>{nameOf(only)}</b>
            <input type="hidden" name="partner" value={only} />
          </>
        )}
      </Field>
    );
  }
  const chosen = value !== undefined ? { value, onChange } : { defaultValue };
  return (
    <SelectField
      name="partner"
      label="Speaks for"
      note={note ?? ''}
      required={!none}
      none={none ?? 'Choose a partner'}
      options={partners.map((one) => [one, nameOf(one)] as const)}
      {...chosen}
    />
  );
}
