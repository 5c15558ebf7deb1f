import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Answer } from '../../components/answer';
import { Pages } from '../../components/pages';
import { Downloads } from '../../components/register/downloads';
import { Empty } from '../../components/register/empty';
import { Filters } from '../../components/register/filters';
import { Register } from '../../components/register/register';
import { RegisterHead } from '../../components/register/register-head';
import { Tabs, type TabOf } from '../../components/register/tabs';
import { WordSelect } from '../../components/word-select';
import { shortDay } from '../../lib/dates';
import { useMoment } from '../../lib/moment';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import { useTitle } from '../../lib/title';
import { useChange } from '../../lib/use-change';
import { getRisks } from './api/get-risks';
import { Exposure } from './exposure';
import { RiskNav } from './risk-nav';
import { RESPONSES, scaleWords, standfirst, statusOf } from './risk-words';
import styles from './risk.module.css';
import { SORTS, type RisksSearch } from './risks-search';
import type { RiskCounts } from './wire';

const SIZE = 50;

/** The register of risks and opportunities, the most exposed first. */
export function Risks() {
  const { id, partners } = useProgramme();
  const { day, ...moment } = useMoment();
  const nameOf = usePartnerNames();
  const search: RisksSearch = useSearch({ from: '/signed-in/programmes/$programme/risks' });
  const change = useChange<RisksSearch>();
  const { stage = 'standing', nature, category, partner, q, sort = '-exposure', page = 1 } = search;
  const asked = useQuery(getRisks(id, { stage, nature, category, partner, q, sort, page, size: SIZE }, moment));
  useTitle('Risk');
  return (
    <Answer to={asked}>
      {({ counts, categories, risks, total, size }) => (
        <>
          <RiskNav />
          <RegisterHead title="Risk" standfirst={standfirst(counts)}>
            <Tabs label="Stage" tabs={tabs(counts, stage)} />
          </RegisterHead>
          <Filters find="Find a risk" q={q} onFind={(next) => change({ q: next }, true)}>
            Showing{' '}
            <WordSelect
              label="Nature"
              value={nature ?? ''}
              options={[
                ['', 'risks and opportunities'],
                ['RISK', 'risks'],
                ['OPPORTUNITY', 'opportunities'],
              ]}
              onChange={(next) => change({ nature: (next || undefined) as RisksSearch['nature'] })}
            />{' '}
            of{' '}
            <WordSelect
              label="Category"
              value={category ?? ''}
              options={[['', 'every category'], ...categories.map((one) => [one, one] as const)]}
              onChange={(next) => change({ category: next || undefined })}
            />
            , raised by{' '}
            <WordSelect
              label="Raised by"
              value={partner ?? ''}
              options={[['', 'anyone'], ...partners.map((one) => [one.id, one.name] as const)]}
              onChange={(next) => change({ partner: next || undefined })}
            />
            ,{' '}
            <WordSelect
              label="Order"
              value={sort}
              options={[
                ['-exposure', 'most exposed'],
                ['exposure', 'least exposed'],
                ['review', 'longest due for review'],
                ['title', 'A to Z'],
                ['-happened', 'newly raised'],
                ['-recorded', 'newly recorded'],
              ]}
              onChange={(next) => change({ sort: next as RisksSearch['sort'] })}
            />{' '}
            first.
          </Filters>
          {risks.length === 0 ? (
            <Empty
              called="risk"
              any={counts.all > 0 || Boolean(q || partner || nature || category)}
              everything={{ stage: 'all' }}
              notYet="No risk had been raised by that day."
              begin="This programme has no risk yet. Log what may happen, and how likely and grave it would be."
              kind="risk"
            />
          ) : (
            <Register
              caption="Risks and opportunities"
              groups={[{ key: 'all', rows: risks }]}
              kind="risk"
              head="Risk or opportunity"
              title={(risk) => risk.title}
              titleBy="title"
              beside={(risk) =>
                [risk.nature === 'OPPORTUNITY' && 'Opportunity', risk.category].filter(Boolean).join(', ')
              }
              columns={[
                { head: 'Raised by', cell: (risk) => nameOf(risk.partner) },
                {
                  head: 'Now, on its own scale',
                  cell: (risk) => (
                    <>
                      <b>{risk.now.probability}</b>, <b>{risk.now.impact}</b> <small>of {scaleWords(risk.scale)}</small>
                    </>
                  ),
                },
                { head: 'Exposure', by: 'exposure', cell: (risk) => <Exposure risk={risk} /> },
                {
                  head: 'Response',
                  cell: (risk) => (risk.response ? RESPONSES[risk.response.response] : 'None yet'),
                },
                { head: 'Owner', cell: (risk) => risk.owner ?? 'None yet' },
                {
                  head: 'Review due',
                  by: 'review',
                  cell: (risk) => (risk.reviewDue ? shortDay(risk.reviewDue, day) : 'Not stated'),
                },
              ]}
              status={(risk) => statusOf(risk, day)}
              sort={sort}
              sorts={SORTS}
              onSort={(next) => change({ sort: next as RisksSearch['sort'] })}
            />
          )}
          <Pages page={page} size={size} total={total} onPage={(next) => change({ page: next })} />
          <Downloads register="risks" query={{ stage, nature, category, partner, q, sort }} total={total} />
          {risks.length > 0 && <Translated />}
        </>
      )}
    </Answer>
  );
}

/** What exposure is, and that it is our own. */
export const Translated = () => (
  <p className={styles.note}>
    Each partner keeps its own scale. For comparison a side is taken as (value − ½) ÷ its steps, and exposure is 100 ×
    probability × impact of that: our own construction, not a standard.
  </p>
);

function tabs(counts: RiskCounts, stage: string): TabOf<RisksSearch>[] {
  const tab = (text: string, n: number, to: RisksSearch) => ({
    text,
    n,
    to,
    current: stage === (to.stage ?? 'standing'),
  });
  return [
    tab('Standing', counts.standing, {}),
    tab('Escalated', counts.escalated, { stage: 'escalated' }),
    tab('Materialised', counts.materialised, { stage: 'materialised' }),
    tab('Closed', counts.closed, { stage: 'closed' }),
    tab('Everything', counts.all, { stage: 'all' }),
  ];
}
