import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** Another page takes the focus, so that the keyboard and screen readers go on from its start. */
export function useFocusOnPage(): void {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    document.getElementById('page')?.focus({ preventScroll: true });
  }, [pathname]);
}
