import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Answer } from '../../components/answer';
import { useMoment } from '../../lib/moment';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import { useRowKeys } from '../../lib/row-keys';
import { useTitle } from '../../lib/title';
import { list } from '../../lib/words';
import { getFriction } from './api/get-friction';
import { getSignals } from './api/get-signals';
import type { FrictionSearch } from './friction-search';
import { mean, ownOnlySays, pairOnView, standfirst } from './friction-words';
import styles from './friction.module.css';
import { KnownThen } from './known-then';
import { MadeOf } from './made-of';
import { ModelInForce } from './model-in-force';
import { PairChart } from './pair-chart';
import { Perception } from './perception';
import { Points } from './points';
import { ProgrammeLine } from './programme-line';
import { Square } from './square';
import { Turf } from './turf';
import type { FrictionAnswer, Pair, Signal } from './wire';
import { Why } from './why';

/** Where the partners grate: what it is made of, between whom, and why, each number opening its evidence. */
export function Friction() {
  const { id } = useProgramme();
  const moment = useMoment();
  const asked = useQuery(getFriction(id, moment));
  useTitle('Friction');
  return <Answer to={asked}>{(answer) => <Body answer={answer} />}</Answer>;
}

function Body({ answer }: { answer: FrictionAnswer }) {
  const { day } = useMoment();
  const nameOf = usePartnerNames();
  const { between }: FrictionSearch = useSearch({ from: '/signed-in/programmes/$programme/friction' });
  useRowKeys();
  const chosen = pairOnView(answer.pairs, between);
  return (
    <div className={styles.layout}>
      <div className={styles.main}>
        <h1>Friction</h1>
        <p className={styles.standfirst}>{standfirst(answer, nameOf)}</p>
        <MadeOf answer={answer} day={day} />
        {answer.pairs.length > 0 && (
          <Square pairs={answer.pairs} enough={answer.model.enough} chosen={chosen} day={day} />
        )}
        <p className={styles.mean}>
          {mean(answer)} {ownOnlySays(answer.programme.seenByOwnOnly)}
        </p>
        <ProgrammeLine answer={answer} day={day} />
        <Turf turf={answer.programme.turf} />
        <Perception />
      </div>
      <div className={styles.aside}>
        {chosen && <OnePair key={chosen.between.join()} pair={chosen} day={day} knownThen={answer.knownThen} />}
        <ModelInForce model={answer.model} />
      </div>
    </div>
  );
}

function OnePair({ pair, day, knownThen }: { pair: Pair; day: string; knownThen?: string }) {
  const { id } = useProgramme();
  const moment = useMoment();
  const nameOf = usePartnerNames();
  const [lit, setLit] = useState<Signal>();
  const asked = useQuery(getSignals(id, pair.between, moment));
  return (
    <>
      <div className={styles.sectionHead}>
        <h2>{list(pair.between.map(nameOf))}</h2>
        <p>each signal above, the index below</p>
      </div>
      <Answer part to={asked}>
        {(answer) => (
          <>
            <PairChart pair={pair} signals={answer.signals} day={day} lit={lit} onLight={setLit} />
            <KnownThen points={pair.points} knownThen={knownThen} between={pair.between} />
            <Why answer={answer} ownOnly={pair.seenByOwnOnly} day={day} lit={lit} onLight={setLit} />
            <Turf turf={pair.turf} signals={answer.signals} />
          </>
        )}
      </Answer>
      {!pair.tooLittle && <Points points={pair.points} knownThen={knownThen} between={pair.between} />}
    </>
  );
}
