import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Answer } from '../../components/answer';
import { useMoment } from '../../lib/moment';
import { useProgramme } from '../../lib/programme';
import { useTitle } from '../../lib/title';
import type { Wire } from '../../lib/wire';
import { getImport } from './api/get-import';
import { getKinds } from './api/get-kinds';
import { Checked } from './checked';
import { ChooseFile } from './choose-file';
import { isWorkedOn } from './import-words';
import styles from './import.module.css';
import { MapColumns } from './map-columns';
import { Recorded } from './recorded';
import { TakenBack } from './taken-back';
import { Working } from './working';

/** Brings in a spreadsheet: choose it, say how its columns are meant, see what is wrong, confirm. */
export function ImportPage() {
  const { mine } = useProgramme();
  const moment = useMoment();
  useTitle('Import');
  return (
    <div className={styles.page}>
      <h1>Import</h1>
      {moment.past || mine.mayLogFor.length === 0 ? (
        <p className={styles.standfirst}>
          {moment.past
            ? 'This is a day of the past, so nothing can be recorded here. Go back to today to import.'
            : 'You may read here. An officer or lead of a partner, or the programme office, imports.'}
        </p>
      ) : (
        <Steps />
      )}
    </div>
  );
}

function Steps() {
  const { id } = useProgramme();
  const { file } = useSearch({ from: '/signed-in/programmes/$programme/import' });
  const kinds = useQuery(getKinds(id));
  return (
    <Answer to={kinds} part>
      {({ kinds: all }) => (file ? <OneFile key={file} file={file} kinds={all} /> : <ChooseFile kinds={all} />)}
    </Answer>
  );
}

function OneFile({ file, kinds }: { file: string; kinds: Wire<'ImportKind'>[] }) {
  const { id } = useProgramme();
  const asked = useQuery(getImport(id, file));
  return (
    <Answer to={asked} part>
      {(now) => <Step key={isWorkedOn(now) ? 'working' : now.stage} file={now} kinds={kinds} />}
    </Answer>
  );
}

function Step({ file, kinds }: { file: Wire<'Import'>; kinds: Wire<'ImportKind'>[] }) {
  const kind = kinds.find((one) => one.kind === file.kind);
  if (isWorkedOn(file)) return <Working file={file} />;
  if (file.stage === 'CHECKED') return <Checked file={file} kind={kind} />;
  if (file.stage === 'DONE') return <Recorded file={file} />;
  if (file.stage === 'TAKEN_BACK') return <TakenBack file={file} />;
  return <MapColumns file={file} kind={kind} />;
}
