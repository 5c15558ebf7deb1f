import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answer } from '../../components/answer';
import { Pages } from '../../components/pages';
import { address } from '../../lib/http';
import { useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import { getProblems } from './api/get-problems';
import { place } from './import-words';
import styles from './import.module.css';

const SIZE = 50;

/** Every problem by row and cell, as the spreadsheet names them. */
export function Problems({ file }: { file: Wire<'Import'> }) {
  const { id } = useProgramme();
  const [page, setPage] = useState(1);
  const asked = useQuery(getProblems(id, file.id, page, SIZE));
  return (
    <>
      <p className={styles.problemsHead}>
        Mend these in the file and bring it in again, or go on without their rows.{' '}
        <a href={address(`/programmes/${id}/imports/${file.id}/problems.csv`)} download>
          Take the list as CSV
        </a>
      </p>
      <Answer to={asked} part>
        {({ problems, total }) => (
          <>
            <table className={styles.problems}>
              <caption className="visually-hidden">Problems by cell</caption>
              <thead>
                <tr>
                  <th scope="col">Cell</th>
                  <th scope="col">Column</th>
                  <th scope="col">It says</th>
                  <th scope="col">What is wrong</th>
                </tr>
              </thead>
              <tbody>
                {problems.map((problem, i) => (
                  <tr key={`${page}-${i}`}>
                    <th scope="row">{place(problem)}</th>
                    <td>{problem.heading}</td>
                    <td className={styles.value}>{problem.value || <i>empty</i>}</td>
                    <td>{problem.says}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <Pages page={page} size={SIZE} total={total} onPage={setPage} />
          </>
        )}
      </Answer>
    </>
  );
}
