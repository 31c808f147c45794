import { useLayoutEffect, useState, type RefObject } from 'react';
import { liftAbove } from './lift-above.ts';
import { useStore } from '../services/store.ts';
import { listLandmarks, watchLandmarks } from '../lib/landmarks.ts';

/**
 * How many pixels the toast has to stand higher so that it covers none of the buttons at the foot
 * of a room, the landmarks `foot`.
 */
export function useToastLift(box: RefObject<HTMLElement | null>, toastId: number | null): number {
  const [lift, setLift] = useState(0);
  const room = useStore((state) => state.room);
  const readers = useStore((state) => state.readers);
  const overlay = useStore((state) => state.overlay);
  useLayoutEffect(() => {
    const measure = (): void => {
      const rect = box.current?.getBoundingClientRect();
      if (!rect) return;
      const feet = listLandmarks('foot');
      setLift((before) => {
        // Where it stands without being lifted.
        const { left, right, top, bottom } = rect;
        const rest = { left, right, top: top + before, bottom: bottom + before };
        return liftAbove(
          rest,
          feet.map((foot) => foot.getBoundingClientRect()),
        );
      });
    };
    measure();
    // What a room shows for its selection is drawn a moment later.
    const frame = requestAnimationFrame(measure);
    const unwatch = watchLandmarks('foot', measure);
    window.addEventListener('resize', measure);
    return () => {
      cancelAnimationFrame(frame);
      unwatch();
      window.removeEventListener('resize', measure);
    };
  }, [box, toastId, room, readers, overlay]);
  return lift;
}
