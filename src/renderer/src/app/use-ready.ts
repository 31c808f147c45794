import { useEffect, useState } from 'react';
import { call, useCall } from '../lib/api.ts';
import { useListShown } from '../services/list-shown.ts';

/** Tells the shell, once, that the first data is on the screen and can be worked with. */
export function useReady(): void {
  const articles = useCall('library.overview', {}).data?.articles;
  const listShown = useListShown((state) => state.shown);
  const [told, setTold] = useState(false);
  const usable = articles !== undefined && (articles === 0 || listShown);
  useEffect(() => {
    if (!usable || told) return;
    // Two frames: the first is drawn with the data, in the second it is on the screen.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        setTold(true);
        void call('shell.ready', { articles });
      });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [usable, told, articles]);
}
