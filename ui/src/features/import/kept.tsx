import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Answer } from '../../components/answer';
import { Pages } from '../../components/pages';
import { useProgramme } from '../../lib/programme';
import { figure } from '../../lib/words';
import type { Wire } from '../../lib/wire';
import { getKept } from './api/get-kept';
import { registerOf } from './import-words';
import styles from './import.module.css';

const SIZE = 50;

/** What was not withdrawn with the rest, and why; each leads to its own page. */
export function Kept({ file }: { file: Wire<'Import'> }) {
  const { id } = useProgramme();
  const [page, setPage] = useState(1);
  const asked = useQuery(getKept(id, file.id, page, SIZE));
  const register = registerOf(file.kind);
  return (
    <Answer to={asked} part>
      {({ kept, total }) => (
        <>
          <table className={styles.problems}>
            <caption className="visually-hidden">What was kept</caption>
            <thead>
              <tr>
                <th scope="col">Kept</th>
                <th scope="col">Why</th>
              </tr>
            </thead>
            <tbody>
              {kept.map(({ position, thing, says }) => (
                <tr key={thing}>
                  <th scope="row">
                    {register ? (
                      <Link
                        to={`/programmes/$programme/${register}/$thing` as never}
                        params={{ programme: id, thing } as never}
                      >
                        Entry {figure(position)}
                      </Link>
                    ) : (
                      `Entry ${figure(position)}`
                    )}
                  </th>
                  <td>{says}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Pages page={page} size={SIZE} total={total} onPage={setPage} />
        </>
      )}
    </Answer>
  );
}
