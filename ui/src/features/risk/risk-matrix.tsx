import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Answer } from '../../components/answer';
import filters from '../../components/register/register.module.css';
import { RegisterHead } from '../../components/register/register-head';
import { ThingLink } from '../../components/thing/thing-link';
import { WordSelect } from '../../components/word-select';
import { useMoment } from '../../lib/moment';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import { useRowKeys } from '../../lib/row-keys';
import { useTitle } from '../../lib/title';
import { useChange } from '../../lib/use-change';
import type { Wire } from '../../lib/wire';
import { capital, count, inWords } from '../../lib/words';
import { getRiskMatrix } from './api/get-risk-matrix';
import { mostExposed, ownWords, shadeOf } from './matrix-words';
import { RiskNav } from './risk-nav';
import styles from './risk.module.css';
import { Translated } from './risks';
import type { MatrixSearch } from './risks-search';

const STEPS = 5;

/** What may still happen, by how likely and how grave, as at any day; each partner’s own score shown. */
export function RiskMatrix() {
  const { id, partners } = useProgramme();
  const moment = useMoment();
  const search: MatrixSearch = useSearch({ from: '/signed-in/programmes/$programme/risk-matrix' });
  const change = useChange<MatrixSearch>();
  const { nature, partner, cell } = search;
  const asked = useQuery(getRiskMatrix(id, { scale: STEPS, nature, partner }, moment));
  useTitle('Risk matrix');
  return (
    <Answer to={asked}>
      {(matrix) => (
        <>
          <RiskNav />
          <RegisterHead title="Risk matrix" standfirst={standfirst(matrix)} />
          <div className={filters.filters}>
            <p className={filters.sentence}>
              Showing{' '}
              <WordSelect
                label="Nature"
                value={nature ?? ''}
                options={[
                  ['', 'risks and opportunities'],
                  ['RISK', 'risks'],
                  ['OPPORTUNITY', 'opportunities'],
                ]}
                onChange={(next) => change({ nature: (next || undefined) as MatrixSearch['nature'] })}
              />{' '}
              that{' '}
              <WordSelect
                label="Raised by"
                value={partner ?? ''}
                options={[['', 'anyone'], ...partners.map((one) => [one.id, one.name] as const)]}
                onChange={(next) => change({ partner: next || undefined })}
              />{' '}
              raised.
            </p>
          </div>
          <Squares matrix={matrix} cell={cell} />
          <Translated />
        </>
      )}
    </Answer>
  );
}

function standfirst({ total, cells }: Wire<'MatrixAnswer'>): string {
  if (total === 0) return 'Nothing that may happen is open on this day.';
  const grave = cells
    .filter((one) => one.probability >= 4 && one.impact >= 4)
    .reduce((n, one) => n + one.risks.length, 0);
  const most = grave ? `; ${inWords(grave)} of them in the gravest corner` : '';
  return `${capital(count(total, 'risk or opportunity', 'risks and opportunities'))} may still happen${most}.`;
}

function Squares({ matrix, cell }: { matrix: Wire<'MatrixAnswer'>; cell?: string }) {
  useRowKeys();
  const steps = Array.from({ length: matrix.scale }, (_, i) => i + 1);
  const at = (probability: number, impact: number) =>
    matrix.cells.find((one) => one.probability === probability && one.impact === impact);
  const [p, i] = (cell ?? '').split(',').map(Number);
  const open = at(p!, i!) ?? mostExposed(matrix.cells);
  return (
    <div className={styles.layout}>
      <div className={styles.scroll}>
        <table className={styles.matrix}>
          <caption className={styles.side}>
            <span className="visually-hidden">Risks by </span>probability ↑
            <span className="visually-hidden"> and </span>
            <span>impact →</span>
          </caption>
          <colgroup>
            <col className={styles.step} />
          </colgroup>
          <tbody>
            {steps.toReversed().map((probability) => (
              <tr key={probability}>
                <th scope="row">{probability}</th>
                {steps.map((impact) => {
                  const one = at(probability, impact) ?? { probability, impact, risks: [] };
                  return <Square key={impact} cell={one} scale={matrix.scale} open={one === open} />;
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td />
              {steps.map((impact) => (
                <th key={impact} scope="col">
                  {impact}
                </th>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      {open && <OneCell cell={open} />}
    </div>
  );
}

const MOST_NAMED = 4;

function Square({ cell, scale, open }: { cell: Wire<'MatrixCell'>; scale: number; open: boolean }) {
  const { id } = useProgramme();
  const { probability, impact, risks } = cell;
  const rest = risks.length - MOST_NAMED;
  return (
    <td data-shade={shadeOf(cell, scale)} data-on={open || undefined}>
      {risks.length > 0 && (
        <Link
          to="/programmes/$programme/risk-matrix"
          params={{ programme: id }}
          search={(before) => ({ ...before, cell: `${probability},${impact}` })}
          resetScroll={false}
          aria-label={`Probability ${probability}, impact ${impact}: ${count(risks.length, 'risk')}`}
          aria-current={open ? 'true' : undefined}
          data-row
        >
          <b>{risks.length}</b>
          <span className={styles.refs}>
            {risks.slice(0, MOST_NAMED).map((risk) => (
              <span key={risk.id} title={risk.title}>
                {risk.ref} <small>{ownWords(risk.own).short}</small>
              </span>
            ))}
            {rest > 0 && <small>and {rest} more</small>}
          </span>
        </Link>
      )}
    </td>
  );
}

function OneCell({ cell }: { cell: Wire<'MatrixCell'> }) {
  const nameOf = usePartnerNames();
  return (
    <section className={styles.cell} aria-labelledby="cell">
      <h2 id="cell">
        Probability {cell.probability}, impact {cell.impact}
      </h2>
      <p>{capital(count(cell.risks.length, 'risk or opportunity', 'risks and opportunities'))} in this square.</p>
      <ul>
        {cell.risks.map((risk) => (
          <li key={risk.id}>
            <ThingLink thing={{ kind: 'risk', id: risk.id }} row>
              {risk.title}
            </ThingLink>
            <p>
              {risk.ref}, {nameOf(risk.partner)}: {ownWords(risk.own).long}
              {risk.nature === 'OPPORTUNITY' && ', an opportunity'}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
