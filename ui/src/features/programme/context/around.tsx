import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Answer } from '../../../components/answer';
import { Pages } from '../../../components/pages';
import { Downloads } from '../../../components/register/downloads';
import { Empty } from '../../../components/register/empty';
import { Filters } from '../../../components/register/filters';
import { Register } from '../../../components/register/register';
import { RegisterHead } from '../../../components/register/register-head';
import { stageTab } from '../../../components/register/stage-tab';
import { Tabs } from '../../../components/register/tabs';
import { WordSelect } from '../../../components/word-select';
import { saidDay, shortDay } from '../../../lib/dates';
import { useMoment } from '../../../lib/moment';
import { usePartnerNames, useProgramme } from '../../../lib/programme';
import { useTitle } from '../../../lib/title';
import { useChange } from '../../../lib/use-change';
import { CONTEXT_SORTS, type ContextSearch } from './context-search';
import { byYear, KIND_NAMES, pounds, standfirst, sumOf } from './context-words';
import styles from './context.module.css';
import { getContext } from './get-context';
import type { Context } from './wire';

const SIZE = 100;

/** Elections, changes of control, funding and law: what happened around the programme and bears on it. */
export function Around() {
  const { id, partners } = useProgramme();
  const { day, ...moment } = useMoment();
  const nameOf = usePartnerNames();
  const search: ContextSearch = useSearch({ from: '/signed-in/programmes/$programme/context' });
  const change = useChange<ContextSearch>();
  const { stage = 'all', kind, partner, q, sort = '-happened', page = 1 } = search;
  const asked = useQuery(getContext(id, { stage, kind, partner, q, sort, page, size: SIZE }, moment));
  const tab = stageTab<ContextSearch>(stage, 'all');
  const happened = ({ happenedOn, precision }: Context) =>
    precision === 'DAY' ? shortDay(happenedOn, day) : saidDay(happenedOn, precision);
  useTitle('Around the programme');
  return (
    <Answer to={asked}>
      {({ counts, context, total, size }) => {
        const sum = kind === 'FUNDING' && !q ? sumOf(context, total) : undefined;
        return (
          <>
            <RegisterHead title="Around the programme" standfirst={standfirst(counts.all)}>
              <Tabs
                label="Stage"
                tabs={[tab('Everything', counts.all, {}), tab('Withdrawn', counts.withdrawn, { stage: 'withdrawn' })]}
              />
            </RegisterHead>
            <Filters find="Find an entry" q={q} onFind={(next) => change({ q: next }, true)}>
              Showing{' '}
              <WordSelect
                label="Kind"
                value={kind ?? ''}
                options={[
                  ['', 'everything'],
                  ['ELECTION', 'elections'],
                  ['CONTROL', 'changes of control'],
                  ['FUNDING', 'funding'],
                  ['LAW', 'law'],
                  ['OTHER', 'what is none of the usual kinds'],
                ]}
                onChange={(next) => change({ kind: (next || undefined) as ContextSearch['kind'] })}
              />{' '}
              around{' '}
              <WordSelect
                label="Around"
                value={partner ?? ''}
                options={[['', 'all partners'], ...partners.map((one) => [one.id, one.name] as const)]}
                onChange={(next) => change({ partner: next || undefined })}
              />
              ,{' '}
              <WordSelect
                label="Order"
                value={sort}
                options={[
                  ['-happened', 'latest'],
                  ['happened', 'earliest'],
                  ['-pounds', 'largest amount'],
                  ['-recorded', 'newly recorded'],
                ]}
                onChange={(next) => change({ sort: next as ContextSearch['sort'] })}
              />{' '}
              first.
            </Filters>
            {sum && <p className={styles.sum}>{sum}</p>}
            {context.length === 0 ? (
              <Empty
                called="entry"
                any={counts.all > 0 || Boolean(q || partner || kind) || stage !== 'all'}
                everything={{}}
                notYet="Nothing had happened around the programme by that day."
                begin="Nothing around the programme is logged yet. Log an election, a change of control, funding or law that bears on it."
                kind="context"
              />
            ) : (
              <Register
                caption="What happened around the programme"
                groups={sort.endsWith('happened') ? byYear(context) : [{ key: 'all', rows: context }]}
                kind="context"
                head="What happened"
                title={(one) => one.title}
                titleBy="title"
                beside={(one) => one.stage === 'WITHDRAWN' && 'Withdrawn'}
                columns={[
                  { head: 'Kind', cell: (one) => KIND_NAMES[one.kind] },
                  { head: 'Around', cell: (one) => nameOf(one.partner) },
                  {
                    head: 'Amount',
                    by: 'pounds',
                    cell: (one) => (one.pounds === undefined ? '' : pounds(one.pounds)),
                    card: (one) => one.pounds !== undefined && pounds(one.pounds),
                  },
                  { head: 'Happened', by: 'happened', cell: happened },
                ]}
                sort={sort}
                sorts={CONTEXT_SORTS}
                onSort={(next) => change({ sort: next as ContextSearch['sort'] })}
              />
            )}
            <Pages page={page} size={size} total={total} onPage={(next) => change({ page: next })} />
            <Downloads register="context" query={{ stage, kind, partner, q, sort }} total={total} />
          </>
        );
      }}
    </Answer>
  );
}
