import { useSearch } from '@tanstack/react-router';
import { Choice, PartnerChoice } from '../../../components/register/choice';
import { RegisterPage } from '../../../components/register/register-page';
import { saidDay, shortDay } from '../../../lib/dates';
import { useMoment } from '../../../lib/moment';
import { usePartnerNames } from '../../../lib/programme';
import type { Wire } from '../../../lib/wire';
import { CONTEXT_SORTS, type ContextSearch } from './context-search';
import { byYear, KIND_NAMES, pounds, standfirst, sumOf } from './context-words';
import styles from './context.module.css';
import { getContext } from './get-context';

/** Elections, changes of control, funding and law: what happened around the programme and bears on it. */
export function Around() {
  const { day } = useMoment();
  const nameOf = usePartnerNames();
  const search: ContextSearch = useSearch({ from: '/signed-in/programmes/$programme/context' });
  const happened = ({ happenedOn, precision }: Wire<'ContextRow'>) =>
    precision === 'DAY' ? shortDay(happenedOn, day) : saidDay(happenedOn, precision);
  return (
    <RegisterPage
      called="Around the programme"
      register="context"
      kind="context"
      thing="entry"
      search={search}
      by={['kind', 'partner']}
      first={{ stage: 'all', sort: '-happened' }}
      get={getContext}
      size={100}
      rows={(found) => found.context}
      standfirst={(counts) => standfirst(counts.all)}
      tabs={(counts) => [
        ['Everything', counts.all, 'all'],
        ['Withdrawn', counts.withdrawn, 'withdrawn'],
      ]}
      find="Find an entry"
      showing={
        <>
          Showing{' '}
          <Choice
            label="Kind"
            by="kind"
            options={[
              ['', 'everything'],
              ['ELECTION', 'elections'],
              ['CONTROL', 'changes of control'],
              ['FUNDING', 'funding'],
              ['LAW', 'law'],
              ['OTHER', 'what is none of the usual kinds'],
            ]}
          />{' '}
          around <PartnerChoice label="Around" any="all partners" />
        </>
      }
      orders={[
        ['-happened', 'latest'],
        ['happened', 'earliest'],
        ['-pounds', 'largest amount'],
        ['-recorded', 'newly recorded'],
      ]}
      sorts={CONTEXT_SORTS}
      above={({ context, total }) => {
        const sum = search.kind === 'FUNDING' && !search.q ? sumOf(context, total) : undefined;
        return sum && <p className={styles.sum}>{sum}</p>;
      }}
      notYet="Nothing had happened around the programme by that day."
      begin="Nothing around the programme is logged yet. Log an election, a change of control, funding or law that bears on it."
      caption="What happened around the programme"
      groups={(rows, sort) => (sort.endsWith('happened') ? byYear(rows) : [{ key: 'all', rows }])}
      head="What happened"
      title={(one) => one.title}
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
    />
  );
}
