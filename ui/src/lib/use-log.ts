import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from './http';
import { wrote } from './own-writes';
import { NoAnswer, Problem } from './problem';
import { readStored, writeStored } from './stored';
import type { Wire } from './wire';

/** A key for one intention to log. `randomUUID` needs a secure page, so a plain-http address does without. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Logs to one address. The same body sent again after a lost answer carries the same key, so that the ledger answers
 * as it did the first time; another body, or a body after an answer, is a new intention.
 *
 * @param kept the name under which the browser keeps what is unanswered, so that a reload does not lose the key
 */
export function useLog(programme: string, kept?: string) {
  const client = useQueryClient();
  const [unanswered] = useState(() => unansweredIn(kept));
  const [state, setState] = useState<{ busy: boolean; error?: Error }>({ busy: false });

  async function log(path: string, body: unknown): Promise<Wire<'Logged'> | undefined> {
    const sent = `${path} ${JSON.stringify(body)}`;
    const before = unanswered.read();
    const key = before?.sent === sent ? before.key : newKey();
    unanswered.write({ sent, key });
    setState({ busy: true });
    try {
      const logged = await post(path, body, key);
      unanswered.write(undefined);
      wrote(programme, logged.position);
      setState({ busy: false });
      void client.invalidateQueries({ queryKey: ['programme', programme] });
      void client.invalidateQueries({ queryKey: ['programmes'] });
      return logged;
    } catch (failure) {
      if (failure instanceof Problem && failure.status < 500) unanswered.write(undefined);
      const error = failure instanceof Problem || failure instanceof NoAnswer ? failure : new NoAnswer();
      setState({ busy: false, error });
      return undefined;
    }
  }

  return { ...state, log, refuse: (error?: Error) => setState({ busy: false, error }) };
}

interface Unanswered {
  sent: string;
  key: string;
}

function unansweredIn(kept?: string) {
  let last: Unanswered | undefined;
  return {
    read: (): Unanswered | undefined => {
      if (!kept) return last;
      const [key, sent] = (readStored(kept) ?? '').split(/ (.*)/s);
      return key && sent ? { key, sent } : undefined;
    },
    write: (next: Unanswered | undefined) => {
      last = next;
      if (kept) writeStored(kept, next ? `${next.key} ${next.sent}` : null);
    },
  };
}
