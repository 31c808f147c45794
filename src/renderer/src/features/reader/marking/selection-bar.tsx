import { useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import type { Color } from '../../../../../shared/domain/annotation.ts';
import type { TextSelection } from '../../../services/reader-state.ts';
import { useReaderState } from '../../../services/readers.ts';
import { ToolAction } from '../../../ui/tool-action.tsx';
import { rangeOfSpan, readParagraphs } from '../text/places.ts';
import type { ViewElements } from '../use-view-elements.ts';
import { ColorSwatches } from './color-swatches.tsx';
import { useLandmark } from '../../../lib/landmarks.ts';
import styles from './selection-bar.module.css';

interface SelectionBarProps {
  readonly selection: TextSelection;
  readonly elements: ViewElements;
  readonly onChoose: (color: Color) => void;
}

const DISTANCE = 8;

/** Floats near the selected words: eight colours, a comment, a claim. */
export function SelectionBar({
  selection,
  elements: { root, page, scroller },
  onChoose,
}: SelectionBarProps): ReactElement | null {
  const bar = useRef<HTMLDivElement>(null);
  useLandmark('marking', bar);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const hasMark = useReaderState(({ mark }) => mark?.type === 'claim');
  useLayoutEffect(() => {
    const range = root.current && rangeOfSpan(readParagraphs(root.current), selection.span);
    const origin = page.current?.getBoundingClientRect();
    const view = scroller.current?.getBoundingClientRect();
    if (!range || !origin || !view || !bar.current) return;
    const boxes = [...range.getClientRects()];
    const first = boxes[0];
    const last = boxes.at(-1);
    if (!first || !last) return;
    const { offsetWidth: width, offsetHeight: height } = bar.current;
    const fitsBelow = last.bottom + DISTANCE + height < view.bottom;
    const fitsAbove = first.top - DISTANCE - height > view.top;
    const left = Math.min(
      Math.max(last.left - origin.left, 8),
      Math.max(8, view.width - width - 16),
    );
    setPlace({
      left,
      top:
        fitsBelow || !fitsAbove
          ? last.bottom - origin.top + DISTANCE
          : first.top - origin.top - DISTANCE - height,
    });
  }, [selection, root, page, scroller]);
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="Mark the selected words"
      className={styles.bar}
      style={place ? { left: place.left, top: place.top } : { visibility: 'hidden' }}
      onMouseDown={(event) => {
        // The words stay selected while a button is pressed.
        event.preventDefault();
      }}
    >
      <ColorSwatches label="Highlight" current={null} onChoose={onChoose} />
      <i className={styles.rule} aria-hidden="true" />
      <ToolAction action="annotation.underline" label="Underline" />
      <ToolAction action="annotation.comment" label="Comment" />
      <ToolAction action="claim.create" label="Claim" />
      {hasMark ? <ToolAction action="claim.addQuote" label="Add quote" /> : null}
    </div>
  );
}
