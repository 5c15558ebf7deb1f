import { createElement, lazy, Suspense, useEffect, useState, type ComponentType } from 'react';
import { inField } from './keys';

/** Puts text where the caret is, as if it were typed. */
function type(text: string): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Stands where a component will: what is typed meanwhile goes to the field that it opens with, and is no shortcut. */
function Awaited() {
  useEffect(() => {
    let typed = '';
    const keep = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || inField(event.target)) return;
      if (event.key === 'Backspace') typed = typed.slice(0, -1);
      else if (event.key.length === 1) typed += event.key;
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener('keydown', keep, { capture: true });
    return () => {
      removeEventListener('keydown', keep, { capture: true });
      // The component takes the focus right after this, and the next key comes later than that.
      if (typed) queueMicrotask(() => type(typed));
    };
  }, []);
  return null;
}

export interface Fetched<Props extends object> {
  (props: Props): React.JSX.Element;
  fetch: () => Promise<unknown>;
}

/** A component with a file of its own. Once it was fetched it opens within the key press that asks for it. */
export function fetched<Props extends object>(load: () => Promise<ComponentType<Props>>): Fetched<Props> {
  let there: ComponentType<Props> | undefined;
  const fetch = async () => (there ??= await load());
  const Later = lazy(async () => ({ default: (await fetch()) as ComponentType<object> }));
  function Shown(props: Props) {
    const [now] = useState(() => there);
    return now ? createElement(now, props) : <Suspense fallback={<Awaited />}>{createElement(Later, props)}</Suspense>;
  }
  return Object.assign(Shown, { fetch });
}

/** Fetches what is likely to be opened from here, once what is shown here is there. */
export function useFetched(likely: readonly { fetch: () => Promise<unknown> }[]): void {
  useEffect(() => {
    // Not there now is not a failure: it is asked for again when it is opened.
    for (const one of likely) one.fetch().catch(() => {});
  }, [likely]);
}
