import { usePartnerNames } from '../../lib/programme';
import { Field } from './field';

/** For whom a correction or a withdrawal speaks: who logged the thing. */
export function LoggedFor({ thing }: { thing: { partner?: string } }) {
  const nameOf = usePartnerNames();
  return (
    <Field name="partner" label="Speaks for" group>
      {() => (
        <>
          <b>{thing.partner ? nameOf(thing.partner) : 'The programme as a whole'}</b>
          <input type="hidden" name="partner" value={thing.partner ?? ''} />
        </>
      )}
    </Field>
  );
}
