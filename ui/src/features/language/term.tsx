import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Crumbs } from '../../components/thing/crumbs';
import { EntryStrip } from '../../components/thing/entry-strip';
import { Facts } from '../../components/thing/facts';
import { ThingHead } from '../../components/thing/thing-head';
import { ThingPage } from '../../components/thing/thing-page';
import { saidDay } from '../../lib/dates';
import { useMoment } from '../../lib/moment';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import { getThingEntries } from '../../lib/thing-entries';
import type { Wire } from '../../lib/wire';
import { list } from '../../lib/words';
import { getTerm } from './api/get-term';
import styles from './language.module.css';
import { Meanings } from './meanings';
import { TermActions } from './term-actions';
import { whereItStands } from './term-words';

/** One term: what each partner means by it, who contests it, and what was agreed. */
export function TermPage() {
  const { thing } = useParams({ from: '/signed-in/programmes/$programme/terms/$thing' });
  const { id } = useProgramme();
  const moment = useMoment();
  const asked = useQuery(getTerm(id, thing, moment));
  const history = useQuery(getThingEntries(id, thing, moment));
  return (
    <ThingPage asked={asked} history={history}>
      {({ term }, entries) => <Body term={term} entries={entries} />}
    </ThingPage>
  );
}

function Body({ term, entries }: { term: Wire<'TermRow'>; entries?: number }) {
  const { partners } = useProgramme();
  const { day } = useMoment();
  const nameOf = usePartnerNames();
  const silent = partners.filter(
    ({ id }) => ![...term.definitions, ...term.contests].some((one) => one.partner === id),
  );
  const parts = [term.ref, term.visibility === 'PARTNER' && `Only ${nameOf(term.partner)} sees this`];
  return (
    <>
      <ThingHead
        crumbs={<Crumbs to="terms" name="Language" parts={parts} />}
        title={`“${term.term}”`}
        {...whereItStands(term, day, nameOf)}
        called="term"
        thing={term}
      />
      <EntryStrip called="term" thing={term} entries={entries}>
        <TermActions term={term} />
      </EntryStrip>
      {term.agreed && (
        <section aria-labelledby="agreed" className={styles.section}>
          <h2 id="agreed">{term.stage === 'CONTESTED' ? 'What had been agreed' : 'What is agreed'}</h2>
          <p className={styles.agreed}>{term.agreed.definition}</p>
        </section>
      )}
      <section aria-labelledby="meanings" className={styles.section}>
        <h2 id="meanings">What each partner means by it</h2>
        <Meanings term={term} day={day} />
        {silent.length > 0 && (
          <p>
            {silent.length === partners.length
              ? 'No partner has said what it means by it.'
              : `Nothing is recorded from ${list(silent.map((one) => one.name))}.`}
          </p>
        )}
      </section>
      <Facts
        facts={[
          ['Raised', `${saidDay(term.happenedOn, term.precision)}, by ${nameOf(term.partner)}`],
          ['Source', term.source],
          ['Withdrawn', term.endedOn && saidDay(term.endedOn)],
          ['Who sees it', term.visibility === 'PUBLIC' && 'Everyone; fit to be published'],
        ]}
      />
    </>
  );
}
