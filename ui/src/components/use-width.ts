import { useLayoutEffect, useRef, useState } from 'react';

/** An element's width in pixels, followed as it changes. */
export function useWidth<Shown extends HTMLElement>() {
  const element = useRef<Shown>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, width] as const;
}
