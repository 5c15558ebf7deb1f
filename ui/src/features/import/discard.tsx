import { useNavigate } from '@tanstack/react-router';
import button from '../../components/button.module.css';
import type { Wire } from '../../lib/wire';
import { useImport } from './use-import';

/** Takes the file away again; nothing of it was recorded. */
export function Discard({ file }: { file: Wire<'Import'> }) {
  const navigate = useNavigate();
  const { busy, discard } = useImport();
  const drop = async () => {
    if (!busy && (await discard(file)))
      void navigate({ to: '.', search: (before) => ({ ...before, file: undefined }) });
  };
  return (
    <button type="button" className={button.plain} onClick={() => void drop()}>
      Discard this file
    </button>
  );
}
