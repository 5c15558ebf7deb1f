import { useSearch } from '@tanstack/react-router';
import { PartnerChoice } from '../../components/register/choice';
import { byStage } from '../../components/register/groups';
import { RegisterPage } from '../../components/register/register-page';
import { shortDay } from '../../lib/dates';
import { useMoment } from '../../lib/moment';
import { usePartnerNames } from '../../lib/programme';
import { SORTS } from '../../lib/thing-row';
import { getTerms } from './api/get-terms';
import { ContestedTerms } from './contested-terms';
import { meaningOf, STAGE_HEADS, standfirst, statusOf } from './term-words';
import type { TermsSearch } from './terms-search';

/** The glossary: which words the partners contest, what each means by them, and what they agreed. */
export function Terms() {
  const { day } = useMoment();
  const nameOf = usePartnerNames();
  const search: TermsSearch = useSearch({ from: '/signed-in/programmes/$programme/terms' });
  return (
    <RegisterPage
      called="Language"
      register="terms"
      kind="term"
      search={search}
      by={['partner']}
      first={{ stage: 'all', sort: 'stage' }}
      get={getTerms}
      rows={(found) => found.terms}
      standfirst={standfirst}
      tabs={(counts) => [
        ['Everything', counts.all, 'all'],
        ['Contested', counts.contested, 'contested'],
        ['Agreed', counts.agreed, 'agreed'],
      ]}
      find="Find a term"
      showing={
        <>
          Showing terms raised by <PartnerChoice label="Raised by" any="anyone" />
        </>
      }
      orders={[
        ['stage', 'contested'],
        ['title', 'A to Z'],
        ['-happened', 'newly raised'],
        ['-recorded', 'newly recorded'],
      ]}
      sorts={SORTS}
      notYet="No term had been raised by that day."
      begin="This programme has no term yet. Log the first word that partners use in different ways."
      apart={{
        are: (term, sort) => sort === 'stage' && term.stage === 'CONTESTED',
        shown: (terms) => <ContestedTerms terms={terms} day={day} />,
      }}
      caption="Terms, and what they mean"
      groups={byStage(STAGE_HEADS, 'term')}
      head="Term"
      title={(term) => term.term}
      columns={[
        {
          head: 'Meaning',
          cell: (term) => meaningOf(term, nameOf),
          words: true,
          card: (term) => meaningOf(term, nameOf),
        },
        { head: 'Raised by', cell: (term) => nameOf(term.partner) },
        { head: 'Raised', by: 'happened', cell: (term) => shortDay(term.happenedOn, day) },
      ]}
      status={statusOf}
    />
  );
}
