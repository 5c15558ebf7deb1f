import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ContestedWords } from '../../../components/thing/contested-words';
import { Crumbs } from '../../../components/thing/crumbs';
import { EntryStrip } from '../../../components/thing/entry-strip';
import { Facts } from '../../../components/thing/facts';
import { ThingHead } from '../../../components/thing/thing-head';
import { ThingPage } from '../../../components/thing/thing-page';
import { longDay, saidDay } from '../../../lib/dates';
import { useMoment } from '../../../lib/moment';
import { usePartnerNames, useProgramme } from '../../../lib/programme';
import { getThingEntries } from '../../../lib/thing-entries';
import type { Wire } from '../../../lib/wire';
import { ContextActions } from './context-actions';
import { KIND_NAMES, pounds, whereItStands } from './context-words';
import styles from './context.module.css';
import { getContextEntry } from './get-context-entry';

/** One thing that happened around the programme. */
export function ContextPage() {
  const { thing } = useParams({ from: '/signed-in/programmes/$programme/context/$thing' });
  const { id } = useProgramme();
  const moment = useMoment();
  const asked = useQuery(getContextEntry(id, thing, moment));
  const history = useQuery(getThingEntries(id, thing, moment));
  return (
    <ThingPage asked={asked} history={history}>
      {({ context }, entries) => <Body context={context} entries={entries} />}
    </ThingPage>
  );
}

function Body({ context, entries }: { context: Wire<'ContextRow'>; entries?: number }) {
  const nameOf = usePartnerNames();
  return (
    <>
      <ThingHead
        crumbs={
          <Crumbs
            to="context"
            name="Around the programme"
            parts={[
              context.ref,
              KIND_NAMES[context.kind],
              context.visibility === 'PARTNER' && `Only ${nameOf(context.partner)} sees this`,
            ]}
          />
        }
        title={context.title}
        {...whereItStands(context, nameOf)}
        called="entry"
        thing={context}
      />
      <EntryStrip called="event" thing={context} entries={entries}>
        <ContextActions context={context} />
      </EntryStrip>
      <ContestedWords texts={[context.title, context.detail]} />
      {context.detail && <p className={styles.detail}>{context.detail}</p>}
      <Facts
        facts={[
          ['Kind', KIND_NAMES[context.kind]],
          ['Amount', context.pounds !== undefined && pounds(context.pounds)],
          ['Happened', saidDay(context.happenedOn, context.precision)],
          ['Around', nameOf(context.partner)],
          ['Source', context.source],
          ['Withdrawn', context.endedOn && longDay(context.endedOn)],
          ['Who sees it', context.visibility === 'PUBLIC' && 'Everyone; fit to be published'],
        ]}
      />
    </>
  );
}
