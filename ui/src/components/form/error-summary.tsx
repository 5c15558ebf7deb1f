import { isStatus, NoAnswer, Problem } from '../../lib/problem';
import styles from './form.module.css';

/** What must be put right before anything is logged; each line leads to its field. */
export function ErrorSummary({ error, says }: { error: Error; says?: string }) {
  const fields = error instanceof Problem ? error.fields : [];
  return (
    <div className={styles.summary} role="alert" tabIndex={-1} data-summary>
      <b>
        {says ?? (error instanceof NoAnswer ? 'We do not know yet whether this was saved' : 'Nothing is saved yet')}
      </b>
      {fields.length === 0 && <p>{isStatus(error, 401) ? <SignInAgain /> : error.message}</p>}
      <ul>
        {fields.map(({ field, message }) => (
          <li key={field}>
            <button
              type="button"
              className={styles.lead}
              onClick={(event) => focusField(event.currentTarget.form, field)}
            >
              {message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** In a window of its own, so that what was typed here stays. */
const SignInAgain = () => (
  <>
    Your session has ended.{' '}
    <a href="/sign-in?next=/" target="_blank">
      Sign in again in a new tab
    </a>
    , then save here.
  </>
);

function focusField(form: HTMLFormElement | null, name: string): void {
  const named = (one: string) => form?.querySelector(`[data-field="${CSS.escape(one)}"]`);
  const field = named(name) ?? named(name.split(/[[.]/)[0]!);
  field?.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')?.focus();
}
