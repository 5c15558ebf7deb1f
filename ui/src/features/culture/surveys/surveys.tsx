import { useSearch } from '@tanstack/react-router';
import { byStage } from '../../../components/register/groups';
import { RegisterPage } from '../../../components/register/register-page';
import { shortDay } from '../../../lib/dates';
import { useMoment } from '../../../lib/moment';
import { usePartnerNames } from '../../../lib/programme';
import { SORTS } from '../../../lib/thing-row';
import { getSurveys } from './get-surveys';
import { gapIn, STAGE_HEADS, standfirst, statusOf } from './survey-words';
import type { SurveysSearch } from './surveys-search';

/** The pulse surveys: how differently partners see their partnership. */
export function Surveys() {
  const { day } = useMoment();
  const nameOf = usePartnerNames();
  const search: SurveysSearch = useSearch({ from: '/signed-in/programmes/$programme/surveys' });
  return (
    <RegisterPage
      called="Surveys"
      register="surveys"
      kind="survey"
      search={search}
      first={{ stage: 'all', sort: 'stage' }}
      get={getSurveys}
      rows={(found) => found.surveys}
      standfirst={standfirst}
      tabs={(counts) => [
        ['Everything', counts.all, 'all'],
        ['Open', counts.open, 'open'],
        ['Closed', counts.closed, 'closed'],
      ]}
      find="Find a survey"
      showing="Showing surveys"
      orders={[
        ['stage', 'open'],
        ['-happened', 'latest'],
        ['happened', 'earliest'],
        ['title', 'A to Z'],
      ]}
      sorts={SORTS}
      notYet="Nobody had been asked by that day."
      begin="Nobody has been asked yet. Open a survey: each partner’s people answer apart, and where their views differ is shown once it is closed."
      caption="Pulse surveys"
      groups={byStage(STAGE_HEADS, 'survey')}
      head="Survey"
      title={(one) => one.title}
      columns={[
        { head: 'Widest gap', cell: gapIn, card: gapIn },
        { head: 'Opened by', cell: (one) => nameOf(one.partner) },
        { head: 'Opened', by: 'happened', cell: (one) => shortDay(one.happenedOn, day) },
      ]}
      status={(one) => statusOf(one, day)}
    />
  );
}
