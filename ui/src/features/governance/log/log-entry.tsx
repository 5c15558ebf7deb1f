import { useEffect, useRef, useState } from 'react';
import { useToast } from '../../../components/toast';
import { Dialog } from '../../../components/dialog';
import { checkForm, focusFirstError } from '../../../components/form/check-form';
import { ErrorSummary } from '../../../components/form/error-summary';
import { FieldErrors } from '../../../components/form/field';
import { today } from '../../../lib/dates';
import type { Entry } from '../../../lib/entry';
import type { KindOfEntry, ToLog } from '../../../lib/log-dialog';
import { Problem } from '../../../lib/problem';
import { useProgramme } from '../../../lib/programme';
import { useLog } from '../../../lib/use-log';
import { DecisionFields, decisionEntry } from './decision-fields';
import { dropDraft, keepDraft, readDraft, type Draft } from './draft';
import { Kinds } from './kinds';
import styles from './log-entry.module.css';
import { keepSpeaker } from './last-speaker';
import { LogFoot } from './log-foot';
import { Logged } from './logged';
import { PositionFields, positionEntry } from './position-fields';
import { readLine } from './read-line';

/** How long a toast offers to undo, in seconds. */
const UNDO_SECONDS = 60;

/** Logs an entry by keyboard: one line, a look at what was understood, and save. */
export function LogEntry({ toLog, onClose }: { toLog: ToLog; onClose: () => void }) {
  const programme = useProgramme();
  const say = useToast();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<Draft>(() => readDraft(programme.id, toLog.kind));
  const [round, setRound] = useState(0);
  const { busy, error, log, refuse } = useLog(programme.id, `unanswered.${programme.id}`);
  const read = readLine(draft.line, draft.kind, programme.partners, today());
  const kind = read.kind ?? draft.kind;

  useEffect(() => keepDraft(programme.id, draft), [programme.id, draft]);
  useEffect(() => {
    if (error && form.current) focusFirstError(form.current);
  }, [error]);

  const change = (name: string, value: string) =>
    setDraft((before) => ({ ...before, own: { ...before.own, [name]: value } }));
  const changeSeveral = (name: string, values: string[]) =>
    setDraft((before) => ({ ...before, several: { ...before.several, [name]: values } }));
  const turnTo = (next: KindOfEntry) => {
    setDraft((before) => ({ ...before, kind: next, line: before.line.replace(/^(decision|position)\b[: ]*/, '') }));
    refuse(undefined);
  };

  const save = async (another: boolean) => {
    if (busy || !form.current) return;
    const wrong = checkForm(form.current);
    if (wrong) return refuse(wrong);
    const values = new FormData(form.current);
    const entry: Entry =
      kind === 'decision' ? decisionEntry(programme.id, values) : positionEntry(programme.id, values);
    const logged = await log(entry.path, entry.body);
    if (!logged) return;
    dropDraft(programme.id);
    keepSpeaker(programme.id, String(values.get('partner')));
    say(<Logged kind={kind} logged={logged} partner={String(values.get('partner'))} />, UNDO_SECONDS);
    if (!another) return onClose();
    setDraft({ kind, line: '', own: {}, several: {} });
    setRound(round + 1);
  };

  return (
    <Dialog label="Log an entry" wide onClose={onClose}>
      <form
        ref={form}
        key={round}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey || event.altKey)) return;
          event.preventDefault();
          void save(event.altKey);
        }}
      >
        <header className={styles.head}>
          <label htmlFor="line">Log an entry. Type one line, and check what was understood.</label>
          <span>Draft kept as you type</span>
          <input
            id="line"
            className={styles.line}
            value={draft.line}
            maxLength={400}
            autoComplete="off"
            autoFocus
            placeholder={PLACEHOLDERS[kind]}
            onChange={(event) => setDraft({ ...draft, line: event.target.value })}
          />
        </header>
        <div className={styles.body}>
          <Kinds kind={kind} onKind={turnTo} />
          <div className={styles.fields}>
            {error && <ErrorSummary error={error} />}
            <FieldErrors value={error instanceof Problem ? error.fields : []}>
              {kind === 'decision' ? (
                <DecisionFields {...{ draft, read, change, changeSeveral }} />
              ) : (
                <PositionFields {...{ draft, read, change }} decision={toLog.decision} />
              )}
            </FieldErrors>
          </div>
        </div>
        <LogFoot busy={busy} onClose={onClose} onAnother={() => void save(true)} />
      </form>
    </Dialog>
  );
}

const PLACEHOLDERS: Record<KindOfEntry, string> = {
  decision: 'Retire the old case system yesterday',
  position: 'D-47 supports yesterday',
};
