import { useState } from 'react';
import type { KindOfEntry } from '../../components/log/kind-of-entry';
import { KeyHint } from '../../components/key-hint';
import { ThingLink } from '../../components/thing/thing-link';
import { useToast } from '../../components/toast';
import { today } from '../../lib/dates';
import { useKeys } from '../../lib/keys';
import { useProgramme } from '../../lib/programme';
import { useLog } from '../../lib/use-log';
import type { Wire } from '../../lib/wire';
import { figure } from '../../lib/words';
import styles from './log-entry.module.css';

interface Props {
  kind: KindOfEntry;
  logged: Wire<'Logged'>;
  partner: string;
}

/** What was logged, and for a minute the way to take it back. */
export function Logged({ kind, logged, partner }: Props) {
  const { id } = useProgramme();
  const say = useToast();
  const { log, error } = useLog(id);
  const [busy, setBusy] = useState(false);
  const { withdraw } = kind;
  const undo = async () => {
    if (busy || !withdraw) return;
    setBusy(true);
    const { path, body } = withdraw(id, logged.id, { partner, reason: 'Logged by mistake', happenedOn: today() });
    const withdrawn = await log(path, body);
    setBusy(false);
    if (withdrawn) say(`Withdrawn, as entry ${figure(withdrawn.position)}. Both entries stay in the journal.`);
  };
  useKeys({ z: withdraw ? () => void undo() : undefined });
  if (error) return <>It could not be withdrawn: {error.message}</>;
  return (
    <span className={styles.logged}>
      Logged as entry {figure(logged.position)}.{' '}
      <ThingLink thing={{ kind: kind.thing, id: logged.id }}>See it</ThingLink>
      {withdraw && (
        <button type="button" onClick={() => void undo()}>
          Undo <KeyHint>Z</KeyHint>
        </button>
      )}
    </span>
  );
}
