import { useSyncExternalStore } from 'react';

/** Device pixels for each CSS pixel, which change with the screen and with the zoom of the system. */
export function usePixelRatio(): number {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(`(resolution: ${String(window.devicePixelRatio)}dppx)`);
      media.addEventListener('change', changed);
      return () => {
        media.removeEventListener('change', changed);
      };
    },
    () => window.devicePixelRatio || 1,
  );
}
