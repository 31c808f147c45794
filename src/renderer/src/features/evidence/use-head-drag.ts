import { useState, type DragEvent, type RefObject } from 'react';
import type { Side } from './reorder.ts';

/** What the heads of a table stand for. */
export type HeadKind = 'article' | 'row';

/** What is dragged by its head, goes by this type, which no other program drops. */
const TYPE = 'application/x-collate-head';

/** Where what is dragged would come to stand. */
interface Landing {
  readonly other: string;
  readonly side: Side;
  /** Of the line that shows it, from the beginning of all that is scrolled, in CSS pixels. */
  readonly at: number;
}

interface Held {
  readonly kind: HeadKind;
  readonly key: string;
  readonly landing: Landing | null;
}

interface HeadDragInput {
  readonly scroller: RefObject<HTMLElement | null>;
  /** Whose heads stand side by side; those of the other stand one under the other. */
  readonly across: HeadKind;
  readonly onMove: (
    kind: HeadKind,
    key: string,
    beside: { readonly other: string; readonly side: Side },
  ) => void;
}

/** The drag of a head. */
export interface HeadDrag {
  /** What is dragged; null while nothing is. */
  readonly held: Held | null;
  /** For the head of an article or a row. */
  readonly headProps: (
    kind: HeadKind,
    key: string,
  ) => {
    readonly draggable: true;
    readonly 'data-head': HeadKind;
    readonly 'data-key': string;
    readonly onDragStart: (event: DragEvent) => void;
    readonly onDragEnd: () => void;
  };
  /** For what scrolls the table. */
  readonly areaProps: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** From where to where a head goes, along the direction in which its kind is put in order. */
interface Extent {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** The drawn heads of a kind; several lines of one row are one head. */
function extentsOf(scroller: HTMLElement, kind: HeadKind, isAcross: boolean): Extent[] {
  const extents = new Map<string, Extent>();
  for (const head of scroller.querySelectorAll<HTMLElement>(`[data-head="${kind}"]`)) {
    const key = head.dataset['key'] ?? '';
    const { left, right, top, bottom } = head.getBoundingClientRect();
    const [from, to] = isAcross ? [left, right] : [top, bottom];
    const known = extents.get(key);
    extents.set(key, {
      key,
      from: Math.min(from, known?.from ?? from),
      to: Math.max(to, known?.to ?? to),
    });
  }
  return [...extents.values()].toSorted((one, other) => one.from - other.from);
}

/** Beside which head a pointer stands: before it in its first half, after it in the other. */
export function besideOf(
  extents: readonly Extent[],
  at: number,
): { readonly other: string; readonly side: Side; readonly line: number } | null {
  const over = extents.find(({ to }) => at < to) ?? extents.at(-1);
  if (!over) return null;
  const side = at < (over.from + over.to) / 2 ? 'before' : 'after';
  return { other: over.key, side, line: side === 'before' ? over.from : over.to };
}

/**
 * Lets articles and rows of a table be dragged by their heads to another place; the browser scrolls at the
 * edges, and takes back with Escape. By key they are moved, too.
 */
export function useHeadDrag({ scroller, across, onMove }: HeadDragInput): HeadDrag {
  const [held, setHeld] = useState<Held | null>(null);
  const letGo = (): void => setHeld(null);

  const landingAt = (event: DragEvent): Landing | null => {
    const frame = scroller.current;
    if (!held || !frame) return null;
    const isAcross = held.kind === across;
    const beside = besideOf(
      extentsOf(frame, held.kind, isAcross),
      isAcross ? event.clientX : event.clientY,
    );
    if (!beside) return null;
    const { left, top } = frame.getBoundingClientRect();
    const at = isAcross
      ? beside.line - left + frame.scrollLeft
      : beside.line - top + frame.scrollTop;
    return { other: beside.other, side: beside.side, at };
  };
  return {
    held,
    headProps: (kind, key) => ({
      draggable: true,
      'data-head': kind,
      'data-key': key,
      onDragStart: (event) => {
        event.dataTransfer.setData(TYPE, key);
        event.dataTransfer.effectAllowed = 'move';
        setHeld({ kind, key, landing: null });
      },
      onDragEnd: letGo,
    }),
    areaProps: {
      onDragOver: (event) => {
        if (!held || !event.dataTransfer.types.includes(TYPE)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        const landing = landingAt(event);
        const { at, other, side } = held.landing ?? {};
        if (landing?.at === at && landing?.other === other && landing?.side === side) return;
        setHeld({ ...held, landing });
      },
      onDragLeave: (event) => {
        const { relatedTarget, currentTarget } = event;
        if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
        setHeld((before) => before && { ...before, landing: null });
      },
      onDrop: (event) => {
        const landing = landingAt(event);
        if (!held || !landing) return;
        event.preventDefault();
        onMove(held.kind, held.key, landing);
        letGo();
      },
    },
  };
}
