import { DateField } from '../form/date-field';
import { Field } from '../form/field';
import { PartnerField } from '../form/partner-field';
import { TextField } from '../form/text-field';
import { useProgramme } from '../../lib/programme';
import { useLogDraft } from './log-draft';

interface FromLineProps {
  name: string;
  label: string;
  hint?: string;
  lines?: number;
  maxLength?: number;
}

/** The words of the entry: what is left of the line. */
export function FromLine({ name, maxLength = 200, ...rest }: FromLineProps) {
  const { own, read, change } = useLogDraft();
  return (
    <TextField
      name={name}
      note={own[name] === undefined && read.rest ? 'from your line' : 'required'}
      required
      maxLength={maxLength}
      value={own[name] ?? read.rest}
      onChange={(value) => change(name, value)}
      {...rest}
    />
  );
}

/** @param none what it is called to speak for no partner, where that may be */
export function SpeaksFor({ none }: { none?: string }) {
  const { mine } = useProgramme();
  const { own, read, partner, change } = useLogDraft();
  const fromLine = own['partner'] === undefined && read.partner;
  return (
    <PartnerField
      none={none}
      value={partner}
      note={fromLine ? 'from your line' : mine.mayLogFor.length > 1 && !none ? 'required' : ''}
      onChange={(value) => change('partner', value)}
    />
  );
}

export function HappenedOn() {
  const { own, read, typedDay, change } = useLogDraft();
  return (
    <DateField
      name="happenedOn"
      label="Happened on"
      note={own['happenedOn'] === undefined && read.happenedOn ? `from “${read.happenedOn}”` : 'required'}
      required
      typed={typedDay}
      onType={(typed) => change('happenedOn', typed)}
    />
  );
}

export const RecordedAt = () => (
  <Field name="recordedAt" label="Recorded at" note="cannot be set" group>
    {() => 'Given by the ledger when you save'}
  </Field>
);
