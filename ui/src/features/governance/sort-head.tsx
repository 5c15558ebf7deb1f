import styles from './decision-table.module.css';
import { SORTS, type DecisionsSearch } from './decisions-search';

interface Props {
  by: 'ref' | 'title' | 'needed';
  sort: NonNullable<DecisionsSearch['sort']>;
  onSort: (sort: DecisionsSearch['sort']) => void;
  children: string;
}

/** A column's head that sorts by it; pressed again it turns the order round, where the register can. */
export function SortHead({ by, sort, onSort, children }: Props) {
  const down = SORTS.find((one) => one === `-${by}`);
  const order = sort === by ? 'ascending' : sort === down ? 'descending' : undefined;
  return (
    <th scope="col" aria-sort={order}>
      <button type="button" className={styles.sort} onClick={() => onSort(sort === by && down ? down : by)}>
        {children}
      </button>
    </th>
  );
}
