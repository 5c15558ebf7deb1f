import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { post } from './http';
import { wrote } from './own-writes';
import { NoAnswer, Problem } from './problem';
import type { Wire } from './wire';

/** A key for one intention to log. `randomUUID` needs a secure page, so a plain-http address does without. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Logs to one address. The same body sent again after a lost answer carries the same key, so that the ledger answers
 * as it did the first time; another body, or a body after an answer, is a new intention.
 */
export function useLog(programme: string) {
  const client = useQueryClient();
  const unanswered = useRef<{ sent: string; key: string } | undefined>(undefined);
  const [state, setState] = useState<{ busy: boolean; error?: Error }>({ busy: false });

  async function log(path: string, body: unknown): Promise<Wire<'Logged'> | undefined> {
    const sent = `${path} ${JSON.stringify(body)}`;
    const key = unanswered.current?.sent === sent ? unanswered.current.key : newKey();
    unanswered.current = { sent, key };
    setState({ busy: true });
    try {
      const logged = await post(path, body, key);
      unanswered.current = undefined;
      wrote(programme, logged.position);
      setState({ busy: false });
      void client.invalidateQueries({ queryKey: ['programme', programme] });
      void client.invalidateQueries({ queryKey: ['programmes'] });
      return logged;
    } catch (failure) {
      if (failure instanceof Problem && failure.status < 500) unanswered.current = undefined;
      const error = failure instanceof Problem || failure instanceof NoAnswer ? failure : new NoAnswer();
      setState({ busy: false, error });
      return undefined;
    }
  }

  return { ...state, log, refuse: (error?: Error) => setState({ busy: false, error }) };
}
