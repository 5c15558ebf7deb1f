import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import button from '../../components/button.module.css';
import { checkForm, focusFirstError } from '../../components/form/check-form';
import { ErrorSummary } from '../../components/form/error-summary';
import { Field, FieldErrors } from '../../components/form/field';
import form from '../../components/form/form.module.css';
import { isStatus, Problem } from '../../lib/problem';
import { useTitle } from '../../lib/title';
import { getSession } from './api/get-session';
import { signIn } from './api/sign-in';
import styles from './sign-in.module.css';

const WRONG = 'The account or the password is wrong. Check both and try again.';

/** Signs in, and goes back to where the person was going. */
export function SignIn() {
  const { next } = useSearch({ from: '/sign-in' });
  const router = useRouter();
  const client = useQueryClient();
  const own = useRef<HTMLFormElement>(null);
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  useTitle('Sign in');

  useEffect(() => {
    // Asking who is signed in also brings the token that signing in must send back.
    client.fetchQuery(getSession).then(
      () => router.history.replace(next ?? '/'),
      () => {},
    );
  }, [client, next, router]);
  useEffect(() => {
    if (error && own.current) focusFirstError(own.current);
  }, [error]);

  const enter = async () => {
    const wrong = checkForm(own.current!);
    if (wrong) return setError(wrong);
    const given = new FormData(own.current!);
    setBusy(true);
    try {
      const session = await signIn(String(given.get('account')).trim(), String(given.get('password')));
      client.clear();
      client.setQueryData(getSession.queryKey, session);
      router.history.push(next ?? '/');
    } catch (failure) {
      setError(
        isStatus(failure, 401)
          ? new Problem({ status: 422, errors: [{ field: 'account', message: WRONG }] })
          : (failure as Error),
      );
      setBusy(false);
    }
  };

  return (
    <main className={styles.page}>
      <p className={styles.name}>Prinuce</p>
      <h1>Sign in</h1>
      <p className={styles.says}>One record of what the partners of a programme decided, when, and who knew.</p>
      <form
        ref={own}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void enter();
        }}
      >
        {error && <ErrorSummary error={error} says="You are not signed in yet" />}
        <FieldErrors value={error instanceof Problem ? error.fields : []}>
          <Field name="account" label="Account">
            {(ids) => (
              <input
                type="text"
                name="account"
                data-label="Account"
                className={form.input}
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                required
                autoFocus
                {...ids}
              />
            )}
          </Field>
          <Field name="password" label="Password">
            {(ids) => (
              <input
                type="password"
                name="password"
                data-label="Password"
                className={form.input}
                autoComplete="current-password"
                required
                {...ids}
              />
            )}
          </Field>
        </FieldErrors>
        <button type="submit" className={button.primary} aria-disabled={busy}>
          Sign in
        </button>
      </form>
    </main>
  );
}
