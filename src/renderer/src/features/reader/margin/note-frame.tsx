import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { classes } from '../../../lib/classes.ts';
import { Spoken } from '../../../ui/spoken.tsx';
import { useReaderContext } from '../reader-context.ts';
import { toneOfItem, type MarginItem } from './items.ts';
import styles from './note.module.css';

interface NoteFrameProps {
  readonly item: MarginItem;
  readonly isSelected: boolean;
  readonly isSuggested: boolean;
  readonly code: ReactNode;
  readonly heading: string;
  /** At the right of the heading: confidence or number of quotes. */
  readonly aside: string | null;
  /** What the note says in a few words, for its accessible name. */
  readonly summary: string;
  readonly children: ReactNode;
}

/** What notes of claims and annotations share: the rule at the side, the head, and selecting. */
export function NoteFrame({
  item,
  isSelected,
  isSuggested,
  code,
  heading,
  aside,
  summary,
  children,
}: NoteFrameProps): ReactElement {
  const { hovered, select, hover, noteFocus } = useReaderContext();
  const head = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isSelected && noteFocus.take(item.key)) head.current?.focus({ preventScroll: true });
  }, [isSelected, item.key, noteFocus]);
  const tone = toneOfItem(item);
  return (
    <div
      className={classes(
        styles.note,
        tone,
        isSuggested && styles.suggested,
        isSelected && styles.selected,
        hovered === item.key && styles.hovered,
      )}
      onClick={() => {
        if (!isSelected) select(item.mark);
      }}
      onFocus={({ target }) => {
        // What keys act on is what has the focus ring.
        if (!isSelected && target.matches(':focus-visible')) select(item.mark);
      }}
      onMouseEnter={() => {
        hover(item.key);
      }}
      onMouseLeave={() => {
        hover(null);
      }}
    >
      <button
        ref={head}
        type="button"
        className={styles.head}
        aria-expanded={isSelected}
        data-note-head={item.key}
        onClick={(event) => {
          event.stopPropagation();
          select(item.mark);
        }}
      >
        {code} {/* Read out in one piece with what the note says. */}
        <span className={styles.heading} aria-hidden="true">
          {heading}
        </span>
        <Spoken>
          {heading}: {summary}
        </Spoken>{' '}
        {aside ? <span className={styles.aside}>{aside}</span> : null}
      </button>
      {children}
    </div>
  );
}
