import { createElement, lazy, Suspense, useEffect, useState, type ComponentType } from 'react';

export interface Fetched<Props extends object> {
  (props: Props): React.JSX.Element;
  fetch: () => Promise<unknown>;
}

/**
 * A component with a file of its own. Once it was fetched it opens within the key press that asks for it, so that what
 * is typed next is not lost.
 */
export function fetched<Props extends object>(load: () => Promise<ComponentType<Props>>): Fetched<Props> {
  let there: ComponentType<Props> | undefined;
  const fetch = async () => (there ??= await load());
  const Later = lazy(async () => ({ default: (await fetch()) as ComponentType<object> }));
  function Shown(props: Props) {
    const [now] = useState(() => there);
    return now ? createElement(now, props) : <Suspense>{createElement(Later, props)}</Suspense>;
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
