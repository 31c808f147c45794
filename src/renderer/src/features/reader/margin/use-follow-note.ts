import { useEffect, type RefObject } from 'react';

/** So many frames in a row a note has to stand still before it is taken to have found its place. */
const CALM_FRAMES = 10;

/**
 * Brings the note of `key` in `list` into view when it is chosen, and goes after it while the notes
 * around it are drawn and take their true heights. Then, or as soon as the reader does anything, it
 * lets go: a note must not pull the page while somebody reads.
 */
export function useFollowNote(list: RefObject<HTMLElement | null>, key: string | null): void {
  useEffect(() => {
    if (key === null) return;
    const over = new AbortController();
    let frame = 0;
    let calm = 0;
    let before: number | null = null;
    let isLetGo = false;
    const follow = (): void => {
      const note = list.current?.querySelector<HTMLElement>(`[data-note="${CSS.escape(key)}"]`);
      if (!note) return;
      calm = note.offsetTop === before ? calm + 1 : 0;
      before = note.offsetTop;
      if (calm === 0) note.scrollIntoView({ block: 'nearest' });
      if (calm < CALM_FRAMES && !isLetGo) frame = requestAnimationFrame(follow);
    };
    const letGo = (): void => {
      isLetGo = true;
      if (before !== null) cancelAnimationFrame(frame);
    };
    // The first time in a frame of its own, after the notes have given way, and in any case.
    frame = requestAnimationFrame(follow);
    for (const type of ['wheel', 'pointerdown', 'keydown'] as const) {
      window.addEventListener(type, letGo, { capture: true, passive: true, signal: over.signal });
    }
    return () => {
      cancelAnimationFrame(frame);
      over.abort();
    };
  }, [list, key]);
}
