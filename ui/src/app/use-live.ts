import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { address } from '../lib/http';

/** Asks again whenever somebody has logged in this programme. The browser reconnects by itself. */
export function useLive(programme: string): void {
  const client = useQueryClient();
  useEffect(() => {
    if (typeof EventSource === 'undefined') return;
    const live = new EventSource(address(`/programmes/${programme}/live`));
    const askAgain = () => void client.invalidateQueries({ queryKey: ['programme', programme] });
    let opened = false;
    live.addEventListener('recorded', askAgain);
    live.addEventListener('open', () => {
      // What was logged while the line was down was not heard.
      if (opened) askAgain();
      opened = true;
    });
    return () => live.close();
  }, [client, programme]);
}
