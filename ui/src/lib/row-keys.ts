import { useKeys } from './keys';

/** J and K move the focus over the page's rows: the elements marked `data-row`. */
export function useRowKeys(): void {
  const step = (by: 1 | -1) => () => {
    const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')];
    const at = rows.findIndex((row) => row === document.activeElement);
    const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useKeys({ j: step(1), k: step(-1) });
}
