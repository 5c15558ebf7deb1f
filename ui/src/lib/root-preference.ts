import { useEffect } from 'react';
import { useStored } from './stored';

/** A choice of this browser that the style sheets read: kept under its name, and set as `data-name` on the root. */
export function useRootPreference(name: string): [string | null, (value: string | null) => void] {
  const [value, setValue] = useStored(name);
  useEffect(() => {
    if (value) document.documentElement.setAttribute(`data-${name}`, value);
    else document.documentElement.removeAttribute(`data-${name}`);
  }, [name, value]);
  return [value, setValue];
}
