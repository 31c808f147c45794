import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Place } from './moves.ts';

/** What cells call. */
export interface CellHandlers {
  readonly onPlace: (place: Place) => void;
  readonly onOpen: () => void;
  readonly onConfirm: () => void;
  readonly onLook: () => void;
}

/** The same functions at every drawing, each of which calls the one that was given last: cells are not drawn anew for them. */
export function useSteadyHandlers(given: CellHandlers): CellHandlers {
  const latest = useRef(given);
  useLayoutEffect(() => {
    latest.current = given;
  });
  return useMemo(
    () => ({
      onPlace: (place) => latest.current.onPlace(place),
      onOpen: () => latest.current.onOpen(),
      onConfirm: () => latest.current.onConfirm(),
      onLook: () => latest.current.onLook(),
    }),
    [],
  );
}
