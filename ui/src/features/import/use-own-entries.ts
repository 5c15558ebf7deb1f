import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { wrote } from '../../lib/own-writes';
import { useProgramme } from '../../lib/programme';

/** What is read next waits for these entries, and is asked anew. */
export function useOwnEntries(last: number) {
  const { id } = useProgramme();
  const client = useQueryClient();
  useEffect(() => {
    wrote(id, last);
    void client.invalidateQueries({ queryKey: ['programme', id] });
    void client.invalidateQueries({ queryKey: ['programmes'] });
  }, [client, id, last]);
}
