import { useEffect, useRef, useState } from 'react';
import { moveNeedle } from '../../lib/needle';
import { overQuiet, type Course } from './course';
import type { Speed } from './replay-search';
import type { Day } from './day';

/** At the usual speed an entry a second, where nothing may glide. */
const STEP_MS = 7_000;

interface Playing {
  course: Course;
  at: Day;
  speed: Speed;
  /** Where nothing may glide, time goes from entry to entry. */
  step: () => void;
  /** The needle rests; the address may be written. */
  rest: (at: Day) => void;
}

/** Moves the needle by itself until it is stopped, or the end is reached. */
export function usePlayer({ course, at, speed, step, rest }: Playing) {
  const [playing, setPlaying] = useState(false);
  const latest = useRef({ at, step, rest });
  useEffect(() => {
    latest.current = { at, step, rest };
  });
  useEffect(() => {
    if (!playing) return;
    const { last } = course;
    const end = () => {
      setPlaying(false);
      latest.current.rest(last);
    };
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      const timer = setInterval(() => (latest.current.at >= last ? end() : latest.current.step()), STEP_MS / speed);
      return () => clearInterval(timer);
    }
    let place = latest.current.at;
    let before: number | undefined;
    let frame = requestAnimationFrame(function next(now) {
      // Whoever drags while it plays takes it along.
      if (Math.floor(place) !== latest.current.at) place = latest.current.at;
      place = overQuiet(course, place + ((now - (before ?? now)) / 1000) * speed);
      before = now;
      if (place >= last) return end();
      moveNeedle(course.day(Math.floor(place)));
      frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, course, speed]);
  return {
    playing,
    play: () => {
      if (at >= course.last) moveNeedle(course.first);
      setPlaying(true);
    },
    pause: () => {
      setPlaying(false);
      rest(at);
    },
    /** Stops without resting: something else moves the needle now. */
    stop: () => setPlaying(false),
  };
}
