import { useEffect, useRef, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { COLORS, type Color } from '../../../../../shared/domain/annotation.ts';
import type { PageRect } from '../../../../../shared/domain/page-map.ts';
import { ColorSwatches } from '../marking/color-swatches.tsx';
import { Button } from '../../../ui/button.tsx';
import type { PageInfo } from './page-data.ts';
import { boxOf } from './sheet/page-layout.ts';
import styles from './area-picker.module.css';

interface AreaPickerProps {
  readonly page: PageInfo;
  readonly rect: PageRect;
  /** CSS pixels for each point. */
  readonly scale: number;
  readonly onChange: (rect: PageRect) => void;
  readonly onMark: (color: Color) => void;
  readonly onClaim: () => void;
  readonly onLeave: () => void;
}

/** In points, for each press of an arrow; with Ctrl finer. */
const STEP = 10;
const FINE = 1;
const SMALLEST = 8;

/** Marks out a part of a page: by dragging over it, or with the arrows. */
export function AreaPicker({
  page,
  rect,
  scale,
  onChange,
  onMark,
  onClaim,
  onLeave,
}: AreaPickerProps): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const from = useRef<{ x: number; y: number } | null>(null);
  useEffect(() => {
    frame.current?.focus({ preventScroll: true });
  }, []);
  const pointOf = (event: PointerEvent): { x: number; y: number } => {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      x: clamp((event.clientX - box.left) / scale, page.width),
      y: clamp((event.clientY - box.top) / scale, page.height),
    };
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Escape leaves from the buttons beside it, too.
    if (event.target !== frame.current && event.key !== 'Escape') return;
    const step = event.ctrlKey ? FINE : STEP;
    const move = MOVES[event.key];
    const color = /^[1-8]$/.test(event.key) ? COLORS[Number(event.key) - 1] : undefined;
    if (move) onChange(moved(rect, page, move, step, event.shiftKey));
    else if (event.key === 'Enter') onMark('yellow');
    else if (color) onMark(color);
    else if (event.key.toLowerCase() === 'c') onClaim();
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const area = boxOf(rect, scale);
  return (
    <div
      ref={frame}
      className={styles.picker}
      role="application"
      tabIndex={0}
      aria-label={`Area of page ${String(page.number)}. The arrows move it, with Shift they change its size, 1 to 8 mark it in a colour, C makes a claim, Escape leaves.`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0 || isInBar(event.target)) return;
        event.stopPropagation();
        from.current = pointOf(event);
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        event.stopPropagation();
        if (from.current) onChange(between(from.current, pointOf(event), page));
      }}
      onPointerUp={(event) => {
        event.stopPropagation();
        from.current = null;
      }}
    >
      <div className={styles.area} style={area} />
      <div
        role="toolbar"
        aria-label="Mark the area"
        data-area-bar=""
        className={styles.bar}
        style={{
          left: area.left,
          top: Math.min(area.top + area.height + 8, page.height * scale - 44),
        }}
      >
        <ColorSwatches label="Mark the area" current={null} onChoose={onMark} />
        <Button variant="plain" chord="C" onPress={onClaim}>
          Claim
        </Button>
        <Button variant="plain" chord="Escape" onPress={onLeave}>
          Leave
        </Button>
      </div>
    </div>
  );
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);

function isInBar(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-area-bar]') !== null;
}

/** The rectangle between two points, as large as an area has to be at least, within the page. */
export function between(
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
  page: { readonly width: number; readonly height: number },
): PageRect {
  const x0 = Math.min(a.x, b.x, page.width - SMALLEST);
  const y0 = Math.min(a.y, b.y, page.height - SMALLEST);
  return {
    x0,
    y0,
    x1: Math.max(a.x, b.x, x0 + SMALLEST),
    y1: Math.max(a.y, b.y, y0 + SMALLEST),
  };
}

/** The rectangle moved by a step, or with its lower right corner moved, within the page. */
export function moved(
  { x0, y0, x1, y1 }: PageRect,
  page: { readonly width: number; readonly height: number },
  [right, down]: readonly [number, number],
  step: number,
  isResized: boolean,
): PageRect {
  if (isResized) {
    const corner = {
      x: clamp(x1 + right * step, page.width),
      y: clamp(y1 + down * step, page.height),
    };
    return between(
      { x: x0, y: y0 },
      { x: Math.max(corner.x, x0), y: Math.max(corner.y, y0) },
      page,
    );
  }
  const dx = Math.min(Math.max(right * step, -x0), page.width - x1);
  const dy = Math.min(Math.max(down * step, -y0), page.height - y1);
  return { x0: x0 + dx, y0: y0 + dy, x1: x1 + dx, y1: y1 + dy };
}
