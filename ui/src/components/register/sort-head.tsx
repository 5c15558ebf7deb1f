import styles from './table.module.css';

interface Props {
  /** The order that the register is asked for: `title`, or `-title` for the other way round. */
  by: string;
  sort: string;
  /** Every order that can be asked for. */
  sorts: readonly string[];
  onSort: (sort: string) => void;
  children: string;
}

/** A column's head that sorts by it; pressed again it turns the order round, where the register can. */
export function SortHead({ by, sort, sorts, onSort, children }: Props) {
  const down = sorts.find((one) => one === `-${by}`);
  const order = sort === by ? 'ascending' : sort === `-${by}` ? 'descending' : undefined;
  return (
    <th scope="col" aria-sort={order}>
      <button type="button" className={styles.sort} onClick={() => onSort(sort === by && down ? down : by)}>
        {children}
      </button>
    </th>
  );
}
