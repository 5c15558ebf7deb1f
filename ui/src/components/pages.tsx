import { useEffect } from 'react';
import { PRINTED, type Print } from '../lib/use-print';
import { figure } from '../lib/words';
import styles from './pages.module.css';

interface Props {
  page: number;
  size: number;
  total: number;
  onPage: (page: number) => void;
  print?: Print;
}

/** The way through a list that is longer than a page, and to having it on paper. */
export function Pages({ page: asked, size, total, onPage, print }: Props) {
  const whole = print?.whole ?? false;
  const page = whole ? 1 : asked;
  const last = Math.max(1, Math.ceil(total / size));
  const long = last > 1 || page > 1;
  usePrinting(print, long, size >= PRINTED);
  if (!long && !whole) return null;
  const from = (page - 1) * size + 1;
  const to = Math.min(page * size, total);
  return (
    <nav className={styles.pages} aria-label="Pages">
      <button type="button" disabled={page <= 1} onClick={() => onPage(Math.min(page - 1, last))}>
        Page before
      </button>
      <span>{from <= total ? `${figure(from)} to ${figure(to)} of ${figure(total)}` : 'Past the end'}</span>
      <button type="button" disabled={page >= last} onClick={() => onPage(page + 1)}>
        Next page
      </button>
      {print && (
        <button type="button" className={styles.print} disabled={whole} onClick={() => print.onWhole(true)}>
          {whole ? 'Making ready to print' : toPrint(total)}
        </button>
      )}
      {to - from + 1 < total && (
        <span className={styles.leftOut}>
          {whole || !print
            ? 'What is left out is in the files that can be downloaded; or ask for less.'
            : `“${toPrint(total)}” on the page prints ${total > PRINTED ? 'more' : 'the others too'}.`}
        </span>
      )}
    </nav>
  );
}

const toPrint = (total: number): string =>
  total > PRINTED ? `Print the first ${figure(PRINTED)}` : `Print all ${figure(total)}`;

/**
 * Prints once all is on view, and shows the page again afterwards. The key that prints does the same; whoever takes the
 * browser's menu has what is on view, and is told on the paper.
 */
function usePrinting(print: Print | undefined, long: boolean, there: boolean): void {
  const onWhole = print?.onWhole;
  const ready = print?.whole && there;
  useEffect(() => {
    if (!onWhole || !long) return;
    const act = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      onWhole(true);
    };
    addEventListener('keydown', act);
    return () => removeEventListener('keydown', act);
  }, [onWhole, long]);
  useEffect(() => {
    if (!onWhole || !ready) return;
    const end = () => onWhole(false);
    addEventListener('afterprint', end);
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      removeEventListener('afterprint', end);
      cancelAnimationFrame(frame);
    };
  }, [onWhole, ready]);
}
