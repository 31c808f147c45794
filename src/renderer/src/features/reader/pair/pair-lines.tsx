import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import { useStore } from '../../../services/store.ts';
import { useMarkTopsOfPair, type PlacedMarks } from '../../../services/mark-tops.ts';
import { keyOfMark } from '../text/marks.ts';
import { linesOf, type Heights, type PairLine } from './pair-line.ts';
import type { PairData } from './use-pair.ts';
import styles from './pair-lines.module.css';

/** From the edge between the two texts to where the codes of each stand, in CSS pixels. */
const LEFT = 108;
const RIGHT = 92;
const WIDTH = LEFT + RIGHT;
/** Room for a code. */
const CODE = 28;
/** Half a line of text: a line begins level with the middle of its words. */
const HALF_LINE = 14;

interface PairLinesProps {
  readonly pair: PairData;
}

/**
 * Lines between the claims of the two texts that answer each other, and "only here" at those that have no partner. They
 * follow each frame of scrolling: nothing is measured then but three boxes, however long the texts are.
 */
export function PairLines({ pair }: PairLinesProps): ReactElement | null {
  const left = useMarkTopsOfPair((state) => state[pair.left.side]);
  const right = useMarkTopsOfPair((state) => state[pair.right.side]);
  const selected = useStore(({ readers }) => {
    const { mark } = readers[pair.left.side];
    return mark && keyOfMark(mark);
  });
  const box = useRef<SVGSVGElement>(null);
  const heights = useHeights(box, left, right);
  if (!left || !right) return null;
  return (
    <svg ref={box} className={styles.lines} aria-hidden="true" width={WIDTH} height="100%">
      {heights
        ? linesOf(pair.matched, heights).map((line) => (
            <Line key={line.key} line={line} isSelected={line.left?.key === selected} />
          ))
        : null}
    </svg>
  );
}

/** Where the marks of both texts stand now, from the top of the lines; null until that is known. */
function useHeights(
  box: RefObject<SVGSVGElement | null>,
  left: PlacedMarks | null,
  right: PlacedMarks | null,
): Heights | null {
  const [heights, setHeights] = useState<Heights | null>(null);
  useEffect(() => {
    if (!left || !right) return;
    let frame = 0;
    const read = (): void => {
      frame = 0;
      const own = box.current?.getBoundingClientRect();
      if (!own) return;
      const side = ({ tops, scroller }: PlacedMarks): Heights['left'] => {
        const view = scroller.getBoundingClientRect();
        return {
          tops,
          shift: view.top - own.top - scroller.scrollTop + HALF_LINE,
          top: view.top - own.top,
          bottom: view.bottom - own.top,
        };
      };
      setHeights({ left: side(left), right: side(right) });
    };
    const schedule = (): void => {
      if (frame === 0) frame = requestAnimationFrame(read);
    };
    schedule();
    const observer = new ResizeObserver(schedule);
    const over = new AbortController();
    for (const { scroller } of [left, right]) {
      scroller.addEventListener('scroll', schedule, { passive: true, signal: over.signal });
      observer.observe(scroller);
    }
    return () => {
      over.abort();
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [box, left, right]);
  return heights;
}

interface LineProps {
  readonly line: PairLine;
  readonly isSelected: boolean;
}

function Line({ line: { left, right, look }, isSelected }: LineProps): ReactElement {
  const from = CODE;
  const to = WIDTH - CODE;
  const middle = WIDTH / 2;
  return (
    <g data-selected={isSelected} data-look={look}>
      {left?.isShown ? (
        <text x={0} y={left.y + 4} className={left.tone}>
          {left.code}
        </text>
      ) : null}
      {right?.isShown ? (
        <text x={to + 6} y={right.y + 4} className={right.tone}>
          {right.code}
        </text>
      ) : null}
      {left && right ? (
        <>
          <path
            d={`M${String(from)} ${String(left.y)}C${String(middle)} ${String(left.y)} ${String(middle)} ${String(right.y)} ${String(to)} ${String(right.y)}`}
          />
          {left.isShown ? <circle cx={from} cy={left.y} r={2.5} /> : null}
          {right.isShown ? <circle cx={to} cy={right.y} r={2.5} /> : null}
        </>
      ) : left ? (
        <>
          <path d={`M${String(from)} ${String(left.y)}h10`} />
          <text x={from + 14} y={left.y + 4} className={styles.only}>
            only here
          </text>
        </>
      ) : right ? (
        <>
          <path d={`M${String(to)} ${String(right.y)}h-10`} />
          <text x={to - 14} y={right.y + 4} textAnchor="end" className={styles.only}>
            only here
          </text>
        </>
      ) : null}
    </g>
  );
}
