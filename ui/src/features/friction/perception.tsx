import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { longDay } from '../../lib/dates';
import { useMoment } from '../../lib/moment';
import { figures, getClosedSurveys, LARGEST_GAP, widest } from '../../lib/perception';
import { useProgramme } from '../../lib/programme';
import styles from './friction.module.css';

/** Beside what was logged: how differently the partners see it, by the last survey that enough answered. */
export function Perception() {
  const { id } = useProgramme();
  const moment = useMoment();
  const { data } = useQuery(getClosedSurveys(id, moment));
  const survey = data?.surveys.find(({ gaps }) => gaps);
  if (!survey?.gaps) return null;
  const { name, gap } = widest(survey.gaps);
  return (
    <p className={styles.mean}>
      Asked apart, the partners differ most on {name.toLowerCase()}: a perception gap of {figures(gap)}, of at most{' '}
      {LARGEST_GAP}.{' '}
      <Link to="/programmes/$programme/surveys/$thing" params={{ programme: id, thing: survey.id }}>
        {survey.ref} {survey.title}
      </Link>
      , {longDay(survey.happenedOn)}.
    </p>
  );
}
