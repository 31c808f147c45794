import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { ImportReview } from '../../../../../shared/domain/import-review.ts';
import { useLandmark } from '../../../lib/landmarks.ts';
import { focusedListbox } from '../../../lib/listbox.ts';
import { EntryLine, FailureLine, SectionHead } from './review-lines.tsx';
import { numberOf, rowAt, stepFrom, type ReviewRows, type SectionName } from './review-rows.ts';
import { useReviewEntries } from './use-review-entries.ts';
import styles from './review-room.module.css';

/** In pixels, until a line is drawn: those of heads, of new entries and of duplicates. */
const HEIGHTS = { head: 33, line: 31, duplicate: 57, failure: 52 } as const;
const OVERSCAN = 10;

interface ReviewListProps {
  readonly review: ImportReview;
  readonly rows: ReviewRows;
  readonly folded: ReadonlySet<SectionName>;
  /** The line that is selected; -1 where none is. */
  readonly place: number;
  readonly onPlace: (place: number) => void;
  /** Enter: the selected line is to be looked at. */
  readonly onOpen: () => void;
  /** Whether a press on a line opens it too, as what is selected does not stand beside the list. */
  readonly opensByPress: boolean;
  readonly onFold: (name: SectionName) => void;
}

/** The entries of a review, of which only those on the screen exist. */
export function ReviewList({
  review,
  rows,
  folded,
  place,
  onPlace,
  onOpen,
  opensByPress,
  onFold,
}: ReviewListProps): ReactElement {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const prefix = useId();
  useLandmark('list', scroller);
  useLandmark('start', list);
  const virtualizer = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scroller.current,
    overscan: OVERSCAN,
    estimateSize: (at) => {
      const row = rowAt(rows, at);
      if (row === null || row.of === 'head') return HEIGHTS.head;
      if (row.of === 'failure') return HEIGHTS.failure;
      return row.group === 'duplicate' ? HEIGHTS.duplicate : HEIGHTS.line;
    },
  });
  const drawn = virtualizer.getVirtualItems();
  const known = useReviewEntries(
    review.id,
    drawn.flatMap(({ index }) => rowAt(rows, index) ?? []),
  );
  useEffect(() => {
    if (place >= 0) virtualizer.scrollToIndex(place, { align: 'auto' });
  }, [virtualizer, place]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = moveBy(rows, place, event.key);
    if (next !== null) onPlace(next);
    else if (event.key === 'Enter') onOpen();
    else return;
    event.preventDefault();
  };
  const isDrawn = drawn.some(({ index }) => index === place);
  const lines = drawn.flatMap(({ index, start }) => {
    const row = rowAt(rows, index);
    return row ? [{ index, row, at: { transform: `translateY(${String(start)}px)` } }] : [];
  });
  return (
    <section className={styles.list} aria-label="Entries" ref={scroller}>
      <div className={styles.lines} style={{ height: virtualizer.getTotalSize() }}>
        <div
          ref={list}
          {...focusedListbox(
            'Entries of the import',
            isDrawn ? `${prefix}${String(place)}` : null,
            onKeyDown,
          )}
          aria-multiselectable={false}
          className={styles.entries}
        >
          {lines.map(({ index, row, at }) => {
            if (row.of === 'head') return null;
            const line = {
              id: `${prefix}${String(index)}`,
              isSelected: index === place,
              number: numberOf(rows, index),
              of: rows.selectable,
              onSelect: () => {
                onPlace(index);
                list.current?.focus();
                if (opensByPress) onOpen();
              },
            };
            return (
              <div
                key={index}
                data-index={index}
                ref={virtualizer.measureElement}
                className={styles.place}
                style={at}
                role="presentation"
              >
                {row.of === 'entry' ? (
                  <EntryLine {...line} entry={known.entry(row.group, row.at)} />
                ) : (
                  <FailureLine {...line} failure={known.failure(row.at)} />
                )}
              </div>
            );
          })}
        </div>
        {/* The heads stand between the lines on the screen, and beside the list for who hears it. */}
        {lines.map(({ index, row, at }) =>
          row.of === 'head' ? (
            <div
              key={index}
              data-index={index}
              ref={virtualizer.measureElement}
              className={styles.place}
              style={at}
            >
              <SectionHead
                review={review}
                section={row.section}
                isFolded={folded.has(row.section)}
                onFold={onFold}
              />
            </div>
          ) : null,
        )}
      </div>
    </section>
  );
}

/** How far a page of the list goes, in entries. */
const PAGE = 10;

/** The line that a key leads to; null for other keys. */
function moveBy(rows: ReviewRows, place: number, key: string): number | null {
  const step = (by: 1 | -1, times: number): number => {
    let at = place;
    for (let time = 0; time < times; time += 1) at = stepFrom(rows, at, by);
    return at;
  };
  switch (key) {
    case 'ArrowDown':
      return step(1, 1);
    case 'ArrowUp':
      return step(-1, 1);
    case 'PageDown':
      return step(1, PAGE);
    case 'PageUp':
      return step(-1, PAGE);
    case 'Home':
      return stepFrom(rows, -1, 1);
    case 'End':
      return stepFrom(rows, rows.total, -1);
    default:
      return null;
  }
}
