import { useQuery } from '@tanstack/react-query';
import { KeyHint } from '../../components/key-hint';
import { ThingLink } from '../../components/thing/thing-link';
import { longDay } from '../../lib/dates';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import { capital, figure } from '../../lib/words';
import { getEntry } from './api/get-entry';
import type { Course, OnLine } from './course';
import { SPEEDS, type Speed } from './replay-search';
import { MARKER_WORDS, markerSays, speedWords } from './replay-words';
import styles from './replay.module.css';
import type { Marker } from './wire';

interface Props {
  course: Course;
  playing: boolean;
  speed: Speed;
  entry?: OnLine;
  /** Whether the needle rests, so that the entry may be asked for. */
  rests: boolean;
  next?: Marker;
  onPlay: () => void;
  onStep: (way: 1 | -1) => void;
  onNext: () => void;
  onSpeed: (speed: Speed) => void;
  onLeave: () => void;
}

/** Plays, steps, and says which entry the needle is at. */
export function Transport(props: Props) {
  const { course, playing, speed, entry, rests, next, onPlay, onStep, onNext, onSpeed, onLeave } = props;
  const nameOf = usePartnerNames();
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
      <div className={styles.keys}>
        <button type="button" disabled={place === 0} onClick={() => onSpeed(SPEEDS[place - 1]!)}>
          Slower <KeyHint>[</KeyHint>
        </button>
        <button type="button" disabled={place === SPEEDS.length - 1} onClick={() => onSpeed(SPEEDS[place + 1]!)}>
          Faster <KeyHint>]</KeyHint>
        </button>
        <span>
          {playing ? 'Pause' : 'Play'} <KeyHint>Space</KeyHint>
        </span>
        <button type="button" onClick={onLeave}>
          Leave <KeyHint>Esc</KeyHint>
        </button>
      </div>
    </section>
  );
}

function AtNeedle({ entry, course, rests }: { entry: OnLine; course: Course; rests: boolean }) {
  const { id } = useProgramme();
  const nameOf = usePartnerNames();
  const asked = useQuery({ ...getEntry(id, entry.position), enabled: rests, placeholderData: undefined });
  const told = asked.data?.entries[0];
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
        {told?.thing && (
          <>
            <ThingLink thing={told.thing}>{told.thing.ref}</ThingLink>{' '}
          </>
        )}
        {told && capital(told.says)}
      </p>
    </>
  );
}
