import { Link } from '@tanstack/react-router';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import { list } from '../../lib/words';
import { across } from '../../components/chart/scale';
import { rounded, sameOne, saysOf, shadeOf } from './friction-words';
import styles from './friction.module.css';
import type { Pair, Point } from './wire';

interface Props {
  pairs: Pair[];
  enough: number;
  chosen?: Pair;
  day: string;
}

/** Half and half: below the names friction between each two, above them the difference that helped. */
export function Square({ pairs, enough, chosen, day }: Props) {
  const { partners } = useProgramme();
  const shown = partners.filter(({ id }) => pairs.some((pair) => pair.between.includes(id)));
  const pairOf = (a: string, b: string) => pairs.find((pair) => sameOne(pair.between, [a, b]));
  const most = Math.max(1, ...pairs.flatMap((pair) => pair.points.map((point) => point.index ?? 0)));
  const first = pairs.flatMap((pair) => pair.points).reduce((least, one) => (one.on < least ? one.on : least), day);
  return (
    <section aria-labelledby="between">
      <div className={styles.sectionHead}>
        <h2 id="between">Between whom</h2>
      </div>
      <p className={styles.legend}>
        <span>
          <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
            <rect width="10" height="10" className={styles.swatch} />
          </svg>{' '}
          Below the names: friction, 0 to 100, and ▲ ▼ in 90 days
        </span>
        <span>
          <Ring /> Above: difference that helped
        </span>
      </p>
      <div className={styles.scroll}>
        <table className={styles.square} data-many={shown.length > 6 || undefined}>
          <caption className="visually-hidden">
            Between each two partners: friction below the names, and above them how often difference helped
          </caption>
          <tbody>
            {shown.map((row, i) => (
              <tr key={row.id}>
                {shown.map((column, j) => {
                  if (i === j) return <Name key={column.id} partner={row} chosen={chosen} />;
                  const pair = pairOf(row.id, column.id);
                  const on = pair !== undefined && pair === chosen;
                  return j < i ? (
                    <FrictionCell key={column.id} {...{ pair, on, enough, most, first, day }} />
                  ) : (
                    <HelpedCell key={column.id} pair={pair} on={on} />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Name({ partner, chosen }: { partner: Wire<'PartnerRow'>; chosen?: Pair }) {
  return (
    <th scope="row" className={styles.name} data-on={chosen?.between.includes(partner.id) || undefined}>
      <span>{partner.name}</span>
      <abbr title={partner.name} aria-hidden="true">
        {partner.short}
      </abbr>
    </th>
  );
}

interface CellProps {
  pair?: Pair;
  on: boolean;
  enough: number;
  most: number;
  first: string;
  day: string;
}

function FrictionCell({ pair, on, enough, most, first, day }: CellProps) {
  const { id } = useProgramme();
  const nameOf = usePartnerNames();
  if (!pair) return <td className={styles.none} />;
  const says = `${list(pair.between.map(nameOf))}: ${saysOf(pair)}`;
  const change = rounded(pair.change);
  return (
    <td
      className={pair.tooLittle ? styles.little : styles.friction}
      data-shade={pair.tooLittle ? undefined : shadeOf(pair.index ?? 0)}
      data-on={on || undefined}
    >
      <Link
        to="/programmes/$programme/friction"
        params={{ programme: id }}
        search={{ between: pair.between.join(',') }}
        resetScroll={false}
        aria-label={says}
        aria-current={on ? 'true' : undefined}
        title={says}
        data-row
      >
        {pair.tooLittle ? (
          <span className={styles.words}>
            <b>
              Too little <i>evidence</i>
            </b>{' '}
            <span>
              {pair.evidence} of {enough} signals
            </span>
          </span>
        ) : (
          <>
            <b className={styles.index}>{rounded(pair.index)}</b>
            <span className={styles.change}>
              {pair.change === undefined
                ? 'new'
                : change === 0
                  ? '± 0'
                  : `${change > 0 ? '▲' : '▼'} ${Math.abs(change)}`}
            </span>
            <Spark points={pair.points} {...{ most, first, day }} />
          </>
        )}
      </Link>
    </td>
  );
}

const WIDTH = 96;
const HEIGHT = 20;

function Spark({ points, most, first, day }: { points: Point[]; most: number; first: string; day: string }) {
  const x = across(first, day, 2, WIDTH - 4);
  const y = (index: number) => HEIGHT - 3 - ((HEIGHT - 6) * index) / most;
  const given = points.filter((point) => point.index !== undefined);
  const last = given.at(-1);
  if (!last) return null;
  return (
    <svg className={styles.spark} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path d={`M${given.map((point) => `${x(point.on)} ${y(point.index!)}`).join('L')}L${x(day)} ${y(last.index!)}`} />
      <circle cx={x(day)} cy={y(last.index!)} r="2.5" />
    </svg>
  );
}

export const Ring = () => (
  <svg className={styles.ring} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
    <circle cx="6" cy="6" r="4.5" />
  </svg>
);

const MOST_RINGS = 4;

function HelpedCell({ pair, on }: { pair?: Pair; on: boolean }) {
  const nameOf = usePartnerNames();
  const helped = pair?.helped ?? 0;
  return (
    <td className={styles.helped} data-on={on || undefined} title={pair && list(pair.between.map(nameOf))}>
      {helped === 0 ? (
        <span className={styles.noneLogged}>None logged</span>
      ) : (
        <>
          <span className={styles.rings}>
            {Array.from({ length: Math.min(helped, MOST_RINGS) }, (_, i) => (
              <Ring key={i} />
            ))}
          </span>
          <span>
            {helped} <span className={styles.helpedWord}>helped</span>
          </span>
        </>
      )}
    </td>
  );
}
