import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { Answer } from '../../components/answer';
import { longDay, today } from '../../lib/dates';
import { clocksOn, useMoment } from '../../lib/moment';
import { moveNeedle, useNeedle } from '../../lib/needle';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import { useTitle } from '../../lib/title';
import { useNarrow, useTablet } from '../../lib/use-narrow';
import type { Wire } from '../../lib/wire';
import { list } from '../../lib/words';
import { getReplay } from './api/get-replay';
import { Column, FRICTION, HEAD, WAITING, type Scales } from './column';
import { courseOf, entryOn, markerFrom, toldOn, type Course } from './course';
import { Evidence } from './evidence';
import { Figures } from './figures';
import { ALWAYS } from './friction-known';
import { Legend, STRIP } from './marks';
import { Needle, type Step } from './needle';
import { greatest } from './paths';
import { SPEEDS, USUAL_SPEED, type ReplaySearch, type Speed } from './replay-search';
import { audienceSays, everySays, knownSays, laterSays, OPEN_WORDS, pairOnView, sentence } from './replay-words';
import styles from './replay.module.css';
import { Side, type Shown } from './side';
import { Turn } from './turn';
import { Transport } from './transport';
import { usePlayer } from './use-player';
import { useTurn } from './use-turn';
import { useReplayKeys } from './use-replay-keys';
import type { Day } from './day';

const REST_MS = 250;
const FEW_STRIPS = 6;

/** How it came to this: every chart moves with one needle, as known then, with hindsight, or both. */
export function Replay() {
  const { id } = useProgramme();
  const asked = useQuery(getReplay(id));
  useTitle('Replay');
  return (
    <Answer to={asked}>
      {(answer) => (answer.entries.position.length > 0 ? <Stage answer={answer} /> : <p>Nothing is recorded yet.</p>)}
    </Answer>
  );
}

function Stage({ answer }: { answer: Wire<'ReplayAnswer'> }) {
  const { id } = useProgramme();
  const search: ReplaySearch = useSearch({ from: '/signed-in/programmes/$programme/replay' });
  const moment = useMoment();
  const navigate = useNavigate();
  const nameOf = usePartnerNames();
  const narrow = useNarrow();
  const named = !useTablet();
  const moving = useNeedle();
  const turn = useTurn(moving);
  const resting = useRef<number>(undefined);
  const [cursor, setCursor] = useState<{ at: Day; entry: number }>();
  const [allStrips, setAllStrips] = useState(false);
  const course = useMemo(() => courseOf(answer, today()), [answer]);
  const sides = useMemo(
    () => ({ then: new Side(answer, course.last), hindsight: new Side(answer, course.last) }),
    [answer, course],
  );
  const between = useMemo(() => pairOnView(answer, search.between), [answer, search.between]);
  const scales = useMemo(() => scalesOf(answer, course, between), [answer, course, between]);
  const clocks = search.clocks ?? 'both';
  const speed = search.speed ?? USUAL_SPEED;

  const atEnd = !moving && !moment.past;
  const at = moving ? course.at(moving) : atEnd ? course.last : course.at(moment.day);
  const then = sides.then.at(at, atEnd ? ALWAYS : at, between);
  const hindsight = sides.hindsight.at(at, ALWAYS, between);
  const day = atEnd ? today() : course.day(at);

  useEffect(() => {
    if (moving === moment.day) moveNeedle(undefined);
  }, [moving, moment.day]);
  useEffect(
    () => () => {
      clearTimeout(resting.current);
      moveNeedle(undefined);
    },
    [],
  );

  const goTo = (change: ReplaySearch & { day?: Day }) => {
    const { day: to = at, ...rest } = change;
    const shows = rest.clocks ?? clocks;
    void navigate({
      to: '.',
      search: (before) => ({
        ...before,
        ...rest,
        ...(atEnd && change.day === undefined ? {} : clocksOn(course.day(to), shows === 'then' ? 'then' : 'hindsight')),
      }),
      replace: true,
    });
  };
  const restAt = (to: Day) => {
    clearTimeout(resting.current);
    moveNeedle(course.day(to));
    goTo({ day: to });
  };
  const restSoon = (to: Day) => {
    moveNeedle(course.day(to));
    clearTimeout(resting.current);
    resting.current = setTimeout(() => restAt(to), REST_MS) as unknown as number;
  };
  const entry = cursor?.at === at ? cursor.entry : entryOn(course, at);
  const stepEntry = (way: 1 | -1) => {
    const to = course.entries[entry + way];
    if (!to || to.happened > course.last) return;
    setCursor({ at: Math.max(to.happened, 0), entry: entry + way });
    restSoon(to.happened);
  };
  const player = usePlayer({ course, at, speed, step: () => stepEntry(1), rest: restAt });
  const rests = !moving && !player.playing;
  const nextMarker = markerFrom(course, at, 1);
  const step = (by: Step) => {
    player.stop();
    if ('entry' in by) stepEntry(by.entry);
    else if ('day' in by) restSoon(by.day);
    else {
      const marker = markerFrom(course, at, by.marker);
      if (marker) restSoon(marker.on);
    }
  };
  const play = () => (player.playing ? player.pause() : player.play());
  const leave = () => {
    player.stop();
    void navigate({
      to: '/programmes/$programme',
      params: { programme: id },
      search: (before) => ({ asAt: before.asAt, knownAt: before.knownAt }),
    });
  };
  const faster = (way: 1 | -1) => {
    const to = SPEEDS[SPEEDS.indexOf(speed) + way];
    if (to) goTo({ speed: to });
  };
  useReplayKeys({
    ' ': play,
    '[': () => faster(-1),
    ']': () => faster(1),
    n: () => step({ marker: 1 }),
    escape: leave,
  });

  const sidesShown =
    clocks === 'both' ? (narrow ? (['hindsight'] as const) : (['then', 'hindsight'] as const)) : [clocks];
  const main = sidesShown[0]!;
  const strips = allStrips ? answer.commitments : answer.commitments.slice(0, FEW_STRIPS);
  const linkClocks = {
    then: atEnd ? {} : clocksOn(day, 'then'),
    hindsight: atEnd ? {} : clocksOn(day, 'hindsight'),
  };
  const told = {
    then: toldOn(course.markers, at, atEnd ? ALWAYS : at),
    hindsight: toldOn(course.markers, at, ALWAYS),
  };
  const shownOn = { then, hindsight };
  const known = atEnd ? course.happened[at]! : course.recorded[at]!;
  const says = {
    then: atEnd ? 'all that is recorded' : knownSays(known, day),
    hindsight: atEnd ? 'the same, while you look at today' : laterSays(course.happened[at]! - known),
  };
  // Where nothing was known yet there is nothing to say of what was known.
  const spoken = known === 0 ? 'hindsight' : main;
  const heading = sentence(shownOn[spoken], course, strips, told[spoken], nameOf);
  const names = {
    friction: <FrictionName answer={answer} between={search.between} onPair={(pair) => goTo({ between: pair })} />,
    waiting: <ChartName head="Decisions waiting" text="Count, for any partner" />,
    strip: (strip: Wire<'Strip'>) => <StripName strip={strip} />,
  };
  return (
    <div className={styles.replay} data-columns={sidesShown.length}>
      <h1>{heading}</h1>
      <Turn waits={turn === 0}>
        <p className={styles.moment}>
          {atEnd ? `Today, ${longDay(day)}` : longDay(day)}.{' '}
          <OpenElsewhere
            rests={rests}
            then={then}
            hindsight={hindsight}
            at={at}
            both={clocks === 'both'}
            main={main}
            clocks={linkClocks}
          />
        </p>
      </Turn>
      <div className={styles.stage}>
        {named && (
          <div className={styles.names}>
            <div style={{ height: HEAD }} />
            <div style={{ height: FRICTION }}>{names.friction}</div>
            <div style={{ height: WAITING }}>{names.waiting}</div>
            {strips.map((strip) => (
              <div key={strip.id} style={{ height: STRIP }}>
                {names.strip(strip)}
              </div>
            ))}
          </div>
        )}
        {sidesShown.map((side, place) => (
          <Column
            key={side}
            clock={side}
            course={course}
            shown={shownOn[side]}
            ghost={side === 'hindsight' && clocks !== 'then' ? then : undefined}
            at={at}
            scales={{
              friction: Math.max(scales.friction, greatest(then.friction, at)),
              waiting: Math.max(scales.waiting, greatest(then.open.decisions, at)),
            }}
            strips={strips}
            markers={told[side]}
            clocks={linkClocks[side]}
            between={search.between}
            rests={rests}
            waits={sidesShown.length > 1 && turn !== undefined && turn !== place}
            says={
              sidesShown.length === 1 && side === 'hindsight'
                ? withHindsightAlone(says.then, says.hindsight)
                : says[side]
            }
            right={named ? 140 : 96}
            labels={!named}
            names={names}
            needle={(x, dayAt) => (
              <Needle
                course={course}
                at={at}
                x={x}
                dayAt={dayAt}
                main={side === main}
                onMove={(to) => moveNeedle(course.day(to))}
                onRest={(to) => {
                  player.stop();
                  restAt(to);
                }}
                onStep={step}
              />
            )}
          />
        ))}
      </div>
      <Legend ghost={clocks !== 'then'} />
      {answer.commitments.length > FEW_STRIPS && (
        <button type="button" className={styles.more} aria-pressed={allStrips} onClick={() => setAllStrips(!allStrips)}>
          {allStrips ? `Show ${FEW_STRIPS} commitments` : `Show all ${answer.commitments.length} commitments`}
        </button>
      )}
      <CompareLink />
      <Figures answer={answer} course={course} at={at} between={between} betweenIds={search.between} rests={rests} />
      <Turn waits={turn === 1}>
        <Transport
          course={course}
          playing={player.playing}
          speed={speed}
          day={day}
          entry={course.entries[entry]}
          rests={rests}
          next={nextMarker}
          onPlay={play}
          onStep={(way) => step({ entry: way })}
          onNext={() => step({ marker: 1 })}
          onSpeed={(to: Speed) => goTo({ speed: to })}
          onLeave={leave}
        />
      </Turn>
      <p role="status" className="visually-hidden">
        {!moving && !player.playing && `${longDay(day)}: ${heading}`}
      </p>
    </div>
  );
}

const withHindsightAlone = (then: string, more: string) => `${then}, ${more}`;

/** One scale for both clocks, that does not move while time does. */
function scalesOf(answer: Wire<'ReplayAnswer'>, course: Course, between: [number, number] | undefined): Scales {
  const all = new Side(answer, course.last).at(course.last, ALWAYS, between);
  return {
    friction: Math.max(10, greatest(all.friction, course.last)),
    waiting: Math.max(4, greatest(all.open.decisions, course.last)),
  };
}

const ChartName = ({ head, text }: { head: string; text: string }) => (
  <div className={styles.name}>
    <h3>{head}</h3>
    <p>{text}</p>
  </div>
);

interface FrictionNameProps {
  answer: Wire<'ReplayAnswer'>;
  between?: string;
  onPair: (between: string | undefined) => void;
}

function FrictionName({ answer, between, onPair }: FrictionNameProps) {
  const nameOf = usePartnerNames();
  const { partners, signals } = answer;
  const pairs = useMemo(
    () => [...new Set(signals.one.map((one, row) => `${partners[one]},${partners[signals.other[row]!]}`))].sort(),
    [partners, signals],
  );
  return (
    <div className={styles.name}>
      <h3>Friction</h3>
      <select
        aria-label="Friction between whom"
        value={between ?? ''}
        onChange={(event) => onPair(event.target.value || undefined)}
      >
        <option value="">Programme mean, 0 to 100</option>
        {pairs.map((pair) => (
          <option key={pair} value={pair}>
            {list(pair.split(',').map(nameOf))}
          </option>
        ))}
      </select>
    </div>
  );
}

const CompareLink = memo(function CompareLink() {
  const { id } = useProgramme();
  return (
    <p className={styles.compareLink}>
      <Link
        to="/programmes/$programme/replay/compare"
        params={{ programme: id }}
        search={(before) => ({ asAt: before.asAt, knownAt: before.knownAt })}
      >
        Compare two days
      </Link>
    </p>
  );
});

const StripName = memo(function StripName({ strip }: { strip: Wire<'Strip'> }) {
  const { id } = useProgramme();
  const nameOf = usePartnerNames();
  const promise = strip.promises.findLast((one) => one.startsOn !== undefined);
  return (
    <p className={styles.stripName}>
      <Link
        to="/programmes/$programme/commitments/$thing"
        params={{ programme: id, thing: strip.id }}
        title={strip.purpose}
      >
        <b>{audienceSays(strip, nameOf)}</b>
        <span>
          {nameOf(strip.partner)}
          {promise && `, ${everySays({ months: promise.months ?? 0, days: promise.days ?? 0 })}`}
        </span>
      </Link>
    </p>
  );
});

interface OpenProps {
  rests: boolean;
  then: Shown;
  hindsight: Shown;
  at: Day;
  both: boolean;
  main: 'then' | 'hindsight';
  clocks: Record<'then' | 'hindsight', { asAt?: string; knownAt?: string }>;
}

/** The other registers at the needle, each opening as it stood. */
function OpenElsewhere({ rests, then, hindsight, at, both, main, clocks }: OpenProps) {
  const shown = main === 'then' ? then : hindsight;
  const places = { terms: 'terms', risks: 'risks', observations: 'observations', commitments: 'cadence' } as const;
  const registers = Object.keys(places) as (keyof typeof places)[];
  return (
    <>
      Also{' '}
      {registers.map((register, place) => {
        const n = shown.open[register][at]!;
        const other = hindsight.open[register][at]!;
        return (
          <span key={register}>
            {place > 0 && (place === registers.length - 1 ? ' and ' : ', ')}
            <Evidence rests={rests} to={places[register]} search={clocks[main]}>
              {OPEN_WORDS[register](n)}
            </Evidence>
            {both && other !== n && ` (${other} with hindsight)`}
          </span>
        );
      })}
      .
    </>
  );
}
