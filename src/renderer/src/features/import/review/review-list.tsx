import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { JobId } from '../../../../../shared/domain/ids.ts';
import { useLandmark } from '../../../lib/landmarks.ts';
import { focusedListbox } from '../../../lib/listbox.ts';
import { EntryLine, FailureLine, SectionHead } from './review-lines.tsx';
import { rowAt, stepFrom, type ReviewRows, type SectionName } from './review-rows.ts';
import { useReviewEntries } from './use-review-entries.ts';
import styles from './review-room.module.css';

/** In pixels, until a line is drawn: those of heads, of new entries and of duplicates. */
const HEIGHTS = { head: 33, line: 31, duplicate: 57, failure: 52 } as const;
const OVERSCAN = 10;

interface ReviewListProps {
  readonly id: JobId;
  readonly rows: ReviewRows;
  readonly folded: ReadonlySet<SectionName>;
  /** The line that is selected; -1 where none is. */
  readonly place: number;
  readonly onPlace: (place: number) => void;
  readonly onFold: (name: SectionName) => void;
}

/** The entries of a review, of which only those on the screen exist. */
export function ReviewList({
  id,
  rows,
  folded,
  place,
  onPlace,
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
    id,
    drawn.flatMap(({ index }) => rowAt(rows, index) ?? []),
  );
  useEffect(() => {
    if (place >= 0) virtualizer.scrollToIndex(place, { align: 'auto' });
  }, [virtualizer, place]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = moveBy(rows, place, event.key);
    if (next === null) return;
    event.preventDefault();
    onPlace(next);
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
          {lines.map(({ index, row, at }) =>
            row.of === 'entry' ? (
              <div
                key={index}
                data-index={index}
                ref={virtualizer.measureElement}
                className={styles.place}
                style={at}
                role="presentation"
              >
                <EntryLine
                  id={`${prefix}${String(index)}`}
                  entry={known.entry(row.group, row.at)}
                  isSelected={index === place}
                  onSelect={() => {
                    onPlace(index);
                    list.current?.focus();
                  }}
                />
              </div>
            ) : null,
          )}
        </div>
        {/* What is no entry stands between them on the screen, and beside the list for who hears it. */}
        {lines.map(({ index, row, at }) =>
          row.of === 'entry' ? null : (
            <div
              key={index}
              data-index={index}
              ref={virtualizer.measureElement}
              className={styles.place}
              style={at}
            >
              {row.of === 'head' ? (
                <SectionHead
                  section={row.section}
                  count={row.count}
                  isFolded={folded.has(row.section)}
                  onFold={onFold}
                />
              ) : (
                <FailureLine failure={known.failure(row.at)} />
              )}
            </div>
          ),
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
