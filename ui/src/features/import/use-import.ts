import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { post, postFile, remove } from '../../lib/http';
import { NoAnswer } from '../../lib/problem';
import { useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import { getImport } from './api/get-import';

/** What can be done with a file; each answer is the file as it then stands. */
export function useImport() {
  const { id } = useProgramme();
  const client = useQueryClient();
  const [state, setState] = useState<{ busy: boolean; error?: Error }>({ busy: false });
  const base = `/programmes/${id}/imports`;

  async function ask<Answer>(what: () => Promise<Answer>): Promise<Answer | undefined> {
    setState({ busy: true });
    try {
      const answer = await what();
      setState({ busy: false });
      return answer;
    } catch (failure) {
      setState({ busy: false, error: failure instanceof Error ? failure : new NoAnswer() });
      return undefined;
    }
  }

  const show = (file: Wire<'Import'>) => {
    client.setQueryData(getImport(id, file.id).queryKey, file);
    client.removeQueries({ queryKey: [...getImport(id, file.id).queryKey, 'problems'] });
    void client.invalidateQueries({ queryKey: ['imports', id, 'open'] });
    return file;
  };

  return {
    ...state,
    refuse: (error: Error) => setState({ busy: false, error }),
    upload: (kind: string, file: File) =>
      ask(async () => show(await postFile<Wire<'Import'>>(base, file, { kind, name: file.name }))),
    check: (file: Wire<'Import'>, columns: Record<string, string>, constants: Record<string, string>) =>
      ask(async () => show(await post<Wire<'Import'>>(`${base}/${file.id}/check`, { columns, constants }))),
    confirm: (file: Wire<'Import'>) =>
      ask(async () => show(await post<Wire<'Import'>>(`${base}/${file.id}/confirm`, { fresh: file.fresh }))),
    takeBack: (file: Wire<'Import'>, reason: string) =>
      ask(async () => show(await post<Wire<'Import'>>(`${base}/${file.id}/take-back`, { reason }))),
    discard: (file: Wire<'Import'>) =>
      ask(async () => {
        await remove(`${base}/${file.id}`);
        client.removeQueries({ queryKey: getImport(id, file.id).queryKey });
        await client.invalidateQueries({ queryKey: ['imports', id, 'open'] });
        return true;
      }),
  };
}
