import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Answer } from '../../components/answer';
import { Pages } from '../../components/pages';
import { Downloads } from '../../components/register/downloads';
import { Empty } from '../../components/register/empty';
import { Filters } from '../../components/register/filters';
import { groupsOf } from '../../components/register/groups';
import { Register } from '../../components/register/register';
import { RegisterHead } from '../../components/register/register-head';
import { Tabs, type TabOf } from '../../components/register/tabs';
import { WordSelect } from '../../components/word-select';
import { shortDay } from '../../lib/dates';
import { useMoment } from '../../lib/moment';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import { SORTS } from '../../lib/thing-row';
import { useTitle } from '../../lib/title';
import { useChange } from '../../lib/use-change';
import { count } from '../../lib/words';
import { getTerms } from './api/get-terms';
import { ContestedTerms } from './contested-terms';
import { meaningOf, STAGE_HEADS, standfirst, statusOf } from './term-words';
import type { TermsSearch } from './terms-search';
import type { TermCounts } from './wire';

const SIZE = 50;

/** The glossary: which words the partners contest, what each means by them, and what they agreed. */
export function Terms() {
  const { id, partners } = useProgramme();
  const moment = useMoment();
  const nameOf = usePartnerNames();
  const search: TermsSearch = useSearch({ from: '/signed-in/programmes/$programme/terms' });
  const change = useChange<TermsSearch>();
  const { stage = 'all', partner, q, sort = 'stage', page = 1 } = search;
  const asked = useQuery(getTerms(id, { stage, partner, q, sort, page, size: SIZE }, moment));
  useTitle('Language');
  return (
    <Answer to={asked}>
      {({ counts, terms, total, size }) => {
        const contested = sort === 'stage' ? terms.filter((term) => term.stage === 'CONTESTED') : [];
        const others = terms.filter((term) => !contested.includes(term));
        return (
          <>
            <RegisterHead title="Language" standfirst={standfirst(counts)}>
              <Tabs label="Stage" tabs={tabs(counts, stage)} />
            </RegisterHead>
            <Filters find="Find a term" q={q} onFind={(next) => change({ q: next }, true)}>
              Showing terms raised by{' '}
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
                  ['stage', 'contested'],
                  ['title', 'A to Z'],
                  ['-happened', 'newly raised'],
                  ['-recorded', 'newly recorded'],
                ]}
                onChange={(next) => change({ sort: next as TermsSearch['sort'] })}
              />{' '}
              first.
            </Filters>
            {terms.length === 0 && (
              <Empty
                called="term"
                any={counts.all > 0 || Boolean(q || partner) || stage !== 'all'}
                everything={{}}
                notYet="No term had been raised by that day."
                begin="This programme has no term yet. Log the first word that partners use in different ways."
                kind="term"
              />
            )}
            {contested.length > 0 && <ContestedTerms terms={contested} day={moment.day} />}
            {others.length > 0 && (
              <Register
                caption="Terms, and what they mean"
                groups={groupsOf(others, sort === 'stage' ? STAGE_HEADS : undefined, (n) => count(n, 'term'))}
                kind="term"
                head="Term"
                title={(term) => term.term}
                titleBy="title"
                columns={[
                  {
                    head: 'Meaning',
                    cell: (term) => meaningOf(term, nameOf),
                    words: true,
                    card: (term) => meaningOf(term, nameOf),
                  },
                  { head: 'Raised by', cell: (term) => nameOf(term.partner) },
                  { head: 'Raised', by: 'happened', cell: (term) => shortDay(term.happenedOn, moment.day) },
                ]}
                status={statusOf}
                sort={sort}
                sorts={SORTS}
                onSort={(next) => change({ sort: next as TermsSearch['sort'] })}
              />
            )}
            <Pages page={page} size={size} total={total} onPage={(next) => change({ page: next })} />
            <Downloads register="terms" query={{ stage, partner, q, sort }} total={total} />
          </>
        );
      }}
    </Answer>
  );
}

function tabs(counts: TermCounts, stage: string): TabOf<TermsSearch>[] {
  const tab = (text: string, n: number, to: TermsSearch) => ({ text, n, to, current: stage === (to.stage ?? 'all') });
  return [
    tab('Everything', counts.all, {}),
    tab('Contested', counts.contested, { stage: 'contested' }),
    tab('Agreed', counts.agreed, { stage: 'agreed' }),
  ];
}
