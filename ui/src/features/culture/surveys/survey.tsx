import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Crumbs } from '../../../components/thing/crumbs';
import { EntryStrip } from '../../../components/thing/entry-strip';
import { Facts } from '../../../components/thing/facts';
import { ThingHead } from '../../../components/thing/thing-head';
import { ThingPage } from '../../../components/thing/thing-page';
import { longDay, saidDay } from '../../../lib/dates';
import { useMoment } from '../../../lib/moment';
import { figures, LARGEST_GAP, STATEMENTS } from '../../../lib/perception';
import { usePartnerNames, useProgramme } from '../../../lib/programme';
import { getThingEntries } from '../../../lib/thing-entries';
import type { Wire } from '../../../lib/wire';
import { capital, count } from '../../../lib/words';
import { getSurvey } from './get-survey';
import { SurveyActions } from './survey-actions';
import { FEWEST_ANSWERS, FEWEST_PARTNERS, whereItStands } from './survey-words';
import styles from './survey.module.css';

/** One pulse survey: what is asked, and how far the partners' views differ. */
export function SurveyPage() {
  const { thing } = useParams({ from: '/signed-in/programmes/$programme/surveys/$thing' });
  const { id } = useProgramme();
  const moment = useMoment();
  const asked = useQuery(getSurvey(id, thing, moment));
  const history = useQuery(getThingEntries(id, thing, moment));
  return (
    <ThingPage asked={asked} history={history}>
      {({ survey }, entries) => <Body survey={survey} entries={entries} />}
    </ThingPage>
  );
}

function Body({ survey, entries }: { survey: Wire<'SurveyRow'>; entries?: number }) {
  const nameOf = usePartnerNames();
  return (
    <>
      <ThingHead
        crumbs={<Crumbs to="surveys" name="Surveys" parts={[survey.ref]} />}
        title={survey.title}
        {...whereItStands(survey)}
        called="survey"
        thing={survey}
      />
      <EntryStrip called="survey" thing={survey} entries={entries}>
        <SurveyActions survey={survey} />
      </EntryStrip>
      <Perception survey={survey} />
      <Facts
        facts={[
          ['Opened', `${saidDay(survey.happenedOn, survey.precision)}, by ${nameOf(survey.partner)}`],
          ['Closed', survey.closedOn && longDay(survey.closedOn)],
          ...survey.mine.map(
            ({ partner, answers }) =>
              [
                `Answers of ${nameOf(partner)}`,
                `${capital(count(answers, 'answer'))}; no other partner sees that`,
              ] as const,
          ),
          ['Source', survey.source],
          ['Withdrawn', survey.endedOn && longDay(survey.endedOn)],
        ]}
      />
      <p className={styles.note}>
        How far views differ on a theme is the mean absolute deviation across the partners’ means: 0 where all see it
        alike, at most {LARGEST_GAP}. It is shown once the survey is closed, and only where at least {FEWEST_PARTNERS}{' '}
        partners gave {FEWEST_ANSWERS} answers each; a partner’s own mean is shown to that partner alone. The themes are
        those of the Partnership Assessment Tool (Hardy, Hudson and Waddington 2003), the statements our own; both
        limits are a heuristic.
      </p>
    </>
  );
}

/** A row a theme: the statement, the gap, and the viewer's own mean. */
function Perception({ survey: { gaps, mine } }: { survey: Wire<'SurveyRow'> }) {
  const nameOf = usePartnerNames();
  const own = mine.filter(({ means }) => means);
  return (
    <div className={styles.scroll}>
      <table className={styles.themes}>
        <caption className="visually-hidden">What was asked, and how far the partners’ views differ</caption>
        <thead>
          <tr>
            <th scope="col">Theme</th>
            <th scope="col">How far views differ</th>
            {own.map(({ partner }) => (
              <th key={partner} scope="col">
                Mean of {nameOf(partner)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {STATEMENTS.map(([theme, name, statement]) => (
            <tr key={theme}>
              <th scope="row">
                {name} <small>{statement}</small>
              </th>
              <td>
                {gaps ? (
                  <>
                    <span className={styles.bar} aria-hidden="true">
                      <span style={{ width: `${(100 * gaps[theme]) / LARGEST_GAP}%` }} />
                    </span>{' '}
                    {figures(gaps[theme])}
                  </>
                ) : (
                  'Not shown'
                )}
              </td>
              {own.map(({ partner, means }) => (
                <td key={partner}>{figures(means![theme])} of 4</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
