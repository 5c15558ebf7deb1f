import { NoAnswer, Problem } from '../lib/problem';
import button from './button.module.css';
import styles from './failure.module.css';

/**
 * What went wrong, and what to do. What may not be seen is shown as if absent.
 *
 * `part`: the rest of the page has a heading of its own.
 */
export function Failure({ error, retry, part }: { error: Error; retry?: () => void; part?: boolean }) {
  const { head, body } = words(error);
  return (
    <section className={styles.failure} role="alert">
      {part ? <h2>{head}</h2> : <h1>{head}</h1>}
      <p>{body}</p>
      {retry && (
        <button type="button" className={button.plain} onClick={retry}>
          Try again
        </button>
      )}
    </section>
  );
}

function words(error: Error): { head: string; body: string } {
  if (error instanceof NoAnswer) {
    return { head: 'There is no answer from the server', body: 'Check your connection, then try again.' };
  }
  if (error instanceof Problem && (error.status === 404 || error.status === 403)) {
    return {
      head: 'There is nothing here',
      body: 'It may never have existed, or not yet on the day you are looking at, or you may not see it. Check the address, or go back.',
    };
  }
  if (error instanceof Problem) return { head: 'This could not be shown', body: error.message };
  return { head: 'Something went wrong on this page', body: 'Reload the page. Drafts are kept.' };
}
