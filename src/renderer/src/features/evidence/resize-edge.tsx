import { useEffect, useRef, type PointerEvent, type ReactElement } from 'react';
import styles from './evidence-grid.module.css';

interface ResizeEdgeProps {
  /** Gives the column a width in CSS pixels, or the usual one again. */
  readonly onWidth: (width: number | null) => void;
  /** Is called when the column has the width that it is left with. */
  readonly onEnd: () => void;
  /** The width that the column had of its own; null for the usual one. */
  readonly own: number | null;
}

interface Pull {
  readonly pointer: number;
  /** Where the pointer went down, and how wide the column was then. */
  readonly x: number;
  readonly width: number;
  readonly own: number | null;
}

/**
 * The edge of a column that is pulled to make it wider; Escape gives it back as it was, and two presses the
 * usual width. By key all columns are made wider at once, so that nobody needs the edge.
 */
export function ResizeEdge({ onWidth, onEnd, own }: ResizeEdgeProps): ReactElement {
  const pull = useRef<Pull | null>(null);
  const end = useRef<() => void>(() => undefined);
  useEffect(() => () => end.current(), []);

  const begin = (event: PointerEvent<HTMLSpanElement>): void => {
    const head = event.currentTarget.closest<HTMLElement>('th, td');
    if (event.button !== 0 || !head) return;
    const edge = event.currentTarget;
    edge.setPointerCapture(event.pointerId);
    pull.current = { pointer: event.pointerId, x: event.clientX, width: head.offsetWidth, own };
    const giveBack = (press: KeyboardEvent): void => {
      if (press.key !== 'Escape') return;
      press.preventDefault();
      press.stopPropagation();
      onWidth(pull.current?.own ?? null);
      end.current();
    };
    window.addEventListener('keydown', giveBack, true);
    end.current = () => {
      if (pull.current === null) return;
      pull.current = null;
      onEnd();
      window.removeEventListener('keydown', giveBack, true);
    };
  };
  return (
    <span
      className={styles.edge}
      aria-hidden="true"
      title="Pull to make the column wider; press twice for the usual width"
      // The head is not dragged by its edge.
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={begin}
      onPointerMove={({ pointerId, clientX }) => {
        const now = pull.current;
        if (now?.pointer === pointerId) onWidth(now.width + clientX - now.x);
      }}
      onPointerUp={() => end.current()}
      onPointerCancel={() => end.current()}
      onDoubleClick={(event) => {
        event.stopPropagation();
        onWidth(null);
        onEnd();
      }}
    />
  );
}
