import { useSearch } from '@tanstack/react-router';
import { useProgramme } from '../../lib/programme';
import { useChange } from '../../lib/use-change';
import { WordSelect } from '../word-select';

interface Props {
  label: string;
  /** What it is called in the address. */
  by: string;
  /** What each value is called in the sentence; the first is what is shown where nothing was chosen. */
  options: readonly (readonly [value: string, text: string])[];
}

/** Words of the sentence that says what a register shows: others can be chosen. */
export function Choice({ label, by, options }: Props) {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>;
  const change = useChange<Record<string, string | undefined>>();
  return (
    <WordSelect
      label={label}
      value={search[by] ?? ''}
      options={options}
      onChange={(next) => change({ [by]: next || undefined })}
    />
  );
}

/** The same among partners. */
export function PartnerChoice({ label, by = 'partner', any }: { label: string; by?: string; any: string }) {
  const { partners } = useProgramme();
  return <Choice label={label} by={by} options={[['', any], ...partners.map((one) => [one.id, one.name] as const)]} />;
}
