import { useQuery } from '@tanstack/react-query';
import { getLinkedIssues } from '../../lib/linked-issues';
import { useMoment } from '../../lib/moment';
import { useProgramme } from '../../lib/programme';
import { ThingLink } from './thing-link';
import styles from './thing-page.module.css';

interface Props {
  by: { risk: string } | { decision: string };
  /** What is said of them: `It became`. */
  head: string;
}

/** The issues that link to a risk or a decision; nothing while there is none. */
export function LinkedIssues({ by, head }: Props) {
  const { id } = useProgramme();
  const issues = useQuery(getLinkedIssues(id, by, useMoment())).data?.issues ?? [];
  if (issues.length === 0) return null;
  return (
    <section aria-labelledby="linked-issues" className={styles.linked}>
      <h2 id="linked-issues">{head}</h2>
      <ul>
        {issues.map((issue) => (
          <li key={issue.id}>
            <ThingLink thing={{ kind: 'issue', id: issue.id }}>
              {issue.ref} {issue.title}
            </ThingLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
