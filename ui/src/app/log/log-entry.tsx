import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../../components/dialog';
import { checkForm, focusFirstError } from '../../components/form/check-form';
import { ErrorSummary } from '../../components/form/error-summary';
import { FieldErrors } from '../../components/form/field';
import { LogDraftNow, type LogDraft } from '../../components/log/log-draft';
import { useToast } from '../../components/toast';
import { longDay, today } from '../../lib/dates';
import { keepSpeaker } from '../../lib/last-speaker';
import type { ToLog } from '../../lib/log-dialog';
import { Problem } from '../../lib/problem';
import { useProgramme } from '../../lib/programme';
import { useLog } from '../../lib/use-log';
import { dropDraft, emptyDraft, keepDraft, readDraft, type Draft } from './draft';
import { KindChoice } from './kind-choice';
import { kindAt, KINDS } from './kinds';
import styles from './log-entry.module.css';
import { LogFoot } from './log-foot';
import { Logged } from './logged';
import { readLine, withoutKind } from './read-line';

/** How long a toast offers to undo, in seconds. */
const UNDO_SECONDS = 60;

/** Logs an entry by keyboard: one line, a look at what was understood, and save. */
export function LogEntry({ toLog, onClose }: { toLog: ToLog; onClose: () => void }) {
  const programme = useProgramme();
  const say = useToast();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<Draft>(() => about(toLog, readDraft(programme.id, likelyKind(), toLog.kind)));
  const [before, setBefore] = useState<LogDraft['before']>({});
  const [round, setRound] = useState(0);
  const { busy, error, log, refuse } = useLog(programme.id, `unanswered.${programme.id}`);
  const chosen = KINDS.find((one) => one.kind === draft.kind) ?? KINDS[0]!;
  const read = readLine(draft.line, chosen, KINDS, programme.partners, today());
  const { Fields, kind, placeholder, entry } = read.kind;

  useEffect(() => keepDraft(programme.id, draft), [programme.id, draft]);
  useEffect(() => {
    if (error && form.current) focusFirstError(form.current);
  }, [error]);

  const change = (name: string, value: string) =>
    setDraft((last) => ({ ...last, own: { ...last.own, [name]: value } }));
  const changeSeveral = (name: string, values: string[]) =>
    setDraft((last) => ({ ...last, several: { ...last.several, [name]: values } }));
  const turnTo = (next: string) => {
    setDraft((last) => ({ ...last, kind: next, line: withoutKind(last.line, KINDS) }));
    refuse(undefined);
  };

  const save = async (another: boolean) => {
    if (busy || !form.current) return;
    const wrong = checkForm(form.current);
    if (wrong) return refuse(wrong);
    const values = new FormData(form.current);
    const { path, body } = entry(programme.id, values);
    const logged = await log(path, body);
    if (!logged) return;
    const partner = String(values.get('partner') ?? '');
    dropDraft(programme.id);
    keepSpeaker(programme.id, partner);
    say(<Logged kind={read.kind} logged={logged} partner={partner} />, UNDO_SECONDS);
    if (!another) return onClose();
    setBefore({ partner, happenedOn: spoken(String(values.get('happenedOn') ?? '')) });
    setDraft(emptyDraft(kind));
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
            placeholder={placeholder}
            onChange={(event) => setDraft({ ...draft, line: event.target.value })}
          />
        </header>
        <div className={styles.body}>
          <KindChoice kind={kind} onKind={turnTo} />
          <div className={styles.fields}>
            {error && <ErrorSummary error={error} />}
            <FieldErrors value={error instanceof Problem ? error.fields : []}>
              <LogDraftNow value={{ ...draft, read, before, about: toLog.about, change, changeSeveral }}>
                <Fields key={kind} />
              </LogDraftNow>
            </FieldErrors>
          </div>
        </div>
        <LogFoot busy={busy} onClose={onClose} onAnother={() => void save(true)} />
      </form>
    </Dialog>
  );
}

/** The draft without another thing that it was about before. */
function about(toLog: ToLog, draft: Draft): Draft {
  const field = toLog.about && KINDS.find((one) => one.kind === draft.kind)?.about;
  if (!field) return draft;
  const { [field]: _other, ...own } = draft.own;
  return { ...draft, own };
}

const likelyKind = () => (kindAt(location.pathname) ?? KINDS[0]!).kind;

/** A day as the next entry of several is to say it. */
const spoken = (day: string) => (!day || day === today() ? undefined : longDay(day));
