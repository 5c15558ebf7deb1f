import { useIsRecord } from '../../lib/programme';
import { TextField } from './text-field';

interface Props {
  name: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
}

/** Where it was read. A record of the past is written from sources alone, so there it is needed. */
export function SourceField(props: Props) {
  const required = useIsRecord();
  return (
    <TextField
      label="Source"
      hint={required ? 'Where this was read. This programme is written from sources alone.' : undefined}
      note={required ? 'required' : undefined}
      required={required}
      maxLength={1000}
      {...props}
    />
  );
}
