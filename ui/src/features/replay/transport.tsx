import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { KeyHint } from '../../components/key-hint';
import { ThingLink } from '../../components/thing/thing-link';
import { useToast } from '../../components/toast';
import { longDay } from '../../lib/dates';
import { fetched } from '../../lib/fetched';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import { useNarrow } from '../../lib/use-narrow';
import type { Wire } from '../../lib/wire';
import { capital, figure } from '../../lib/words';
import { getEntry } from './api/get-entry';
import type { Course, OnLine } from './course';
import type { Note } from './notes';
import { SPEEDS, type Speed } from './replay-search';
import { MARKER_WORDS, markerSays, speedWords } from './replay-words';
import styles from './replay.module.css';

interface Props {
  course: Course;
  playing: boolean;
  speed: Speed;
  day: string;
  entry?: OnLine;
  /** Whether the needle rests, so that the entry may be asked for. */
  rests: boolean;
  next?: Wire<'Marker'>;
  onPlay: () => void;
  onStep: (way: 1 | -1) => void;
  onNext: () => void;
  onSpeed: (speed: Speed) => void;
  onLeave: () => void;
}

/** Plays, steps, and says which entry the needle is at. */
export function Transport(props: Props) {
  const { course, playing, speed, day, entry, rests, next, onPlay, onStep, onNext, onSpeed, onLeave } = props;
  const nameOf = usePartnerNames();
  const { mine } = useProgramme();
  const narrow = useNarrow();
  const [noting, setNoting] = useState(false);
  const place = SPEEDS.indexOf(speed);
  return (
    <section className={styles.transport} aria-label="Play">
      <div className={styles.buttons}>
        <button type="button" aria-label="An entry back" onClick={() => onStep(-1)}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M3 2h2v12H3zM13 2v12L6 8z" />
          </svg>
        </button>
        <button type="button" className={styles.playButton} aria-label={playing ? 'Pause' : 'Play'} onClick={onPlay}>
          <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true">
            <path d={playing ? 'M3 2h4v12H3zM9 2h4v12H9z' : 'M4 1.5v13L14 8z'} />
          </svg>
        </button>
        <button type="button" aria-label="An entry on" onClick={() => onStep(1)}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M11 2h2v12h-2zM3 2v12l7-6z" />
          </svg>
        </button>
      </div>
      <div className={styles.state}>
        <p className={styles.stateHead}>
          {playing ? 'Playing' : 'Paused'}, {speedWords(speed)}
        </p>
        <p>
          {next ? (
            <>
              Next turning point: {longDay(course.day(next.on))},{' '}
              <button type="button" className={styles.next} onClick={onNext} title={markerSays(next, nameOf)}>
                {MARKER_WORDS[next.kind]} <KeyHint>N</KeyHint>
              </button>
            </>
          ) : (
            'No turning point after this'
          )}
        </p>
      </div>
      <div className={styles.entry}>{entry && <AtNeedle entry={entry} course={course} rests={rests} />}</div>
      <Rest narrow={narrow}>
        {narrow && next && (
          <button type="button" onClick={onNext}>
            To the next turning point
          </button>
        )}
        <button type="button" disabled={place === 0} onClick={() => onSpeed(SPEEDS[place - 1]!)}>
          Slower <KeyHint>[</KeyHint>
        </button>
        <button type="button" disabled={place === SPEEDS.length - 1} onClick={() => onSpeed(SPEEDS[place + 1]!)}>
          Faster <KeyHint>]</KeyHint>
        </button>
        <span>
          {playing ? 'Pause' : 'Play'} <KeyHint>Space</KeyHint>
        </span>
        {mine.mayLogFor.length > 0 && (
          <button type="button" onClick={() => setNoting(true)}>
            Add a note here
          </button>
        )}
        <button type="button" onClick={onLeave}>
          Leave <KeyHint>Esc</KeyHint>
        </button>
      </Rest>
      {noting && <AddNote day={day} onClose={() => setNoting(false)} />}
    </section>
  );
}

/** What is seldom pressed. Where there is no room for it, it waits behind a button. */
function Rest({ narrow, children }: { narrow: boolean; children: ReactNode }) {
  if (!narrow) return <div className={styles.keys}>{children}</div>;
  return (
    <>
      <button type="button" className={styles.restButton} popoverTarget="replay-rest" aria-label="More to do">
        <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true">
          <circle cx="3" cy="8" r="1.75" />
          <circle cx="8" cy="8" r="1.75" />
          <circle cx="13" cy="8" r="1.75" />
        </svg>
      </button>
      <div id="replay-rest" popover="auto" className={styles.rest}>
        {children}
      </div>
    </>
  );
}

const AddNoteDialog = fetched(() => import('./notes').then((file) => file.AddNote));
const CorrectNoteDialog = fetched(() => import('./notes').then((file) => file.CorrectNote));
const WithdrawNoteDialog = fetched(() => import('./notes').then((file) => file.WithdrawNote));

/** A note about the day at the needle. It speaks of the past, so it may be logged while one looks back. */
function AddNote({ day, onClose }: { day: string; onClose: () => void }) {
  const say = useToast();
  return (
    <AddNoteDialog
      day={day}
      onClose={onClose}
      onLogged={({ position }) => {
        onClose();
        say(`Logged as entry ${figure(position)}.`);
      }}
    />
  );
}

/** What may be done about a note that the needle is at. */
function NoteActions({ note }: { note: Note }) {
  const { mine } = useProgramme();
  const say = useToast();
  const [open, setOpen] = useState<'correct' | 'withdraw'>();
  if (note.partner ? !mine.mayLogFor.includes(note.partner) : !mine.runs) return null;
  const closing = {
    note,
    onClose: () => setOpen(undefined),
    onLogged: ({ position }: { position: number }) => {
      setOpen(undefined);
      say(`Logged as entry ${figure(position)}.`);
    },
  };
  return (
    <span className={styles.noteActions}>
      <button type="button" onClick={() => setOpen('correct')}>
        Correct
      </button>
      <button type="button" onClick={() => setOpen('withdraw')}>
        Withdraw
      </button>
      {open === 'correct' && <CorrectNoteDialog {...closing} />}
      {open === 'withdraw' && <WithdrawNoteDialog {...closing} />}
    </span>
  );
}

function AtNeedle({ entry, course, rests }: { entry: OnLine; course: Course; rests: boolean }) {
  const { id } = useProgramme();
  const nameOf = usePartnerNames();
  // While it moves nothing is asked, and no question is even prepared: the last one stays.
  const [resting, setResting] = useState(entry.position);
  if (rests && resting !== entry.position) setResting(entry.position);
  const asked = useQuery({ ...getEntry(id, resting), enabled: rests, placeholderData: undefined });
  const told = rests && resting === entry.position ? asked.data?.entries[0] : undefined;
  const day = longDay(course.day(entry.happened));
  const later = entry.recorded > entry.happened;
  return (
    <>
      <p>
        <b>Entry {figure(entry.position)}</b> · {told?.partner ? `${nameOf(told.partner)} · ` : ''}
        {day}
        {later && `, recorded ${longDay(course.day(entry.recorded))}`}
      </p>
      <p>
        {told?.thing?.kind === 'annotation' && (
          <>
            “{told.thing.title}”{' '}
            <NoteActions note={{ id: told.thing.id, words: told.thing.title, partner: told.partner }} />{' '}
          </>
        )}
        {told?.thing && told.thing.kind !== 'annotation' && (
          <>
            <ThingLink thing={told.thing}>{told.thing.ref}</ThingLink>{' '}
          </>
        )}
        {told && capital(told.says)}
      </p>
    </>
  );
}
