import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ContestedWords } from '../../../components/thing/contested-words';
import { Crumbs } from '../../../components/thing/crumbs';
import { EntryStrip } from '../../../components/thing/entry-strip';
import { Facts } from '../../../components/thing/facts';
import { ThingHead } from '../../../components/thing/thing-head';
import { ThingLink } from '../../../components/thing/thing-link';
import { ThingPage } from '../../../components/thing/thing-page';
import { longDay, saidDay } from '../../../lib/dates';
import { useMoment } from '../../../lib/moment';
import { usePartnerNames, useProgramme } from '../../../lib/programme';
import { getThingEntries } from '../../../lib/thing-entries';
import type { Wire } from '../../../lib/wire';
import { LEVEL_NAMES } from '../levels';
import { getDecisionNamed } from './get-decision-named';
import { getIssue } from './get-issue';
import { IssueActions } from './issue-actions';
import { KIND_NAMES, whereItStands } from './issue-words';

/** One issue: what has happened, and what was done about it. */
export function IssuePage() {
  const { thing } = useParams({ from: '/signed-in/programmes/$programme/issues/$thing' });
  const { id } = useProgramme();
  const moment = useMoment();
  const asked = useQuery(getIssue(id, thing, moment));
  const history = useQuery(getThingEntries(id, thing, moment));
  return (
    <ThingPage asked={asked} history={history}>
      {({ issue }, entries) => <Body issue={issue} entries={entries} />}
    </ThingPage>
  );
}

function Body({ issue, entries }: { issue: Wire<'IssueRow'>; entries?: number }) {
  const { day } = useMoment();
  const nameOf = usePartnerNames();
  const { risk, answer } = issue;
  return (
    <>
      <ThingHead
        crumbs={
          <Crumbs
            to="issues"
            name="Issues"
            parts={[
              issue.ref,
              KIND_NAMES[issue.kind],
              issue.visibility === 'PARTNER' && `Only ${nameOf(issue.partner)} sees this`,
            ]}
          />
        }
        title={issue.title}
        {...whereItStands(issue, day, nameOf)}
        called="issue"
        thing={issue}
      />
      <EntryStrip called="issue" thing={issue} entries={entries}>
        <IssueActions issue={issue} />
      </EntryStrip>
      <ContestedWords texts={[issue.title, issue.impact, answer?.answer]} />
      <Facts
        facts={[
          ['Answer', answer?.answer ?? (issue.stage === 'OPEN' && 'None yet')],
          ['Answered', answer && longDay(answer.on)],
          ['By the decision', answer?.decision && <DecisionNamed decision={answer.decision} />],
          [
            'From the risk',
            risk && (
              <ThingLink key="risk" thing={risk}>
                {risk.ref} {risk.title}
              </ThingLink>
            ),
          ],
          ['Impact', issue.impact],
          ['Priority', LEVEL_NAMES[issue.priority]],
          ['Owner', issue.owner ?? 'None yet'],
          ['Raised', `${saidDay(issue.happenedOn, issue.precision)}, by ${nameOf(issue.partner)}`],
          ['Source', issue.source],
          ['Ended', issue.endedOn && longDay(issue.endedOn)],
          ['Because', issue.stage === 'CLOSED' && issue.endedBecause],
          ['Who sees it', issue.visibility === 'PUBLIC' && 'Everyone; fit to be published'],
        ]}
      />
    </>
  );
}

/** The decision that was the answer, by its name where the reader may see it. */
function DecisionNamed({ decision }: { decision: string }) {
  const { id } = useProgramme();
  const moment = useMoment();
  const named = useQuery(getDecisionNamed(id, decision, moment)).data?.decision;
  if (!named) return 'One that is not shown to you';
  return (
    <ThingLink thing={{ kind: 'decision', id: decision }}>
      {named.ref} {named.title}
    </ThingLink>
  );
}
