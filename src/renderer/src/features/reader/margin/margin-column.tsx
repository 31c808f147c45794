import {
  useMemo,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from 'react';
import { usePaneLabel, useReaderState } from '../../../services/readers.ts';
import { classes } from '../../../lib/classes.ts';
import { useReaderContext } from '../reader-context.ts';
import { useView } from '../use-view.ts';
import { ClaimEditingView } from './claim-editing-view.tsx';
import { keyOfEditing, NEW_CLAIM } from './editing.ts';
import type { MarginItem } from './items.ts';
import { MarginSummary } from './margin-summary.tsx';
import { NOTE_DROP } from './measure-marks.ts';
import { NoteView } from './note-view.tsx';
import { useEditorInView } from './use-editor-in-view.ts';
import type { PlacedNote } from './notes-in-view.ts';
import { useFollowNote } from './use-follow-note.ts';
import { useNoteLayout } from './use-note-layout.ts';
import styles from './margin.module.css';

/** Notes that came near the screen are drawn each time it was scrolled so far, in CSS pixels. */
const VIEW_STEP = 500;

interface MarginColumnProps {
  readonly scroller: RefObject<HTMLElement | null>;
  /** How far down the page the line of each item is. */
  readonly tops: ReadonlyMap<string, number>;
  /** The line beside which a new claim is written. */
  readonly editingLine: number | null;
  /** What stands in the margin besides the notes. */
  readonly heads?: ReactNode;
}

/** The claims and annotations beside the text, each level with its line where there is room. */
export function MarginColumn({
  scroller,
  tops,
  editingLine,
  heads = null,
}: MarginColumnProps): ReactElement {
  const label = usePaneLabel('Claims and annotations');
  const { items, selected } = useReaderContext();
  const editing = useReaderState((reader) => reader.claimEditing);
  const editingKey = keyOfEditing(editing);
  const summary = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const notes = useMemo(
    () => placeNotes(items, tops, editingKey === NEW_CLAIM ? editingLine : undefined),
    [items, tops, editingKey, editingLine],
  );
  const level = editingKey ?? selected;
  const view = useView(scroller, VIEW_STEP);
  // What is focused, open or written in is never taken away, though it is scrolled off the screen.
  const [focused, setFocused] = useState<string | null>(null);
  const kept = useMemo(
    () => new Set([focused, selected, editingKey]),
    [focused, selected, editingKey],
  );
  const layout = useNoteLayout({ list, summary, view }, notes, { level, kept });
  const levelLine = level === null ? null : (notes.find(({ key }) => key === level)?.line ?? null);
  const levelTop = level === null ? undefined : layout.tops.get(level);
  const editingTop = editingKey === null ? undefined : layout.tops.get(editingKey);
  useEditorInView(list, editingTop);
  useFollowNote(list, selected);
  const byKey = useMemo(() => new Map(items.map((item) => [item.key, item])), [items]);
  const places = useMemo(() => new Map(notes.map(({ key }, at) => [key, at + 1])), [notes]);

  return (
    <section className={styles.margin} aria-label={label} style={{ minHeight: layout.bottom + 48 }}>
      <MarginSummary ref={summary} />
      {heads}
      <ol
        ref={list}
        onFocus={({ target }) => {
          setFocused(target.closest<HTMLElement>('[data-note]')?.dataset['note'] ?? null);
        }}
      >
        {layout.drawn.map(({ key }) => {
          const item = byKey.get(key);
          return (
            <li
              key={key}
              data-note={key}
              aria-setsize={notes.length}
              aria-posinset={places.get(key)}
              {...(key === editingKey ? { 'data-editing': '' } : {})}
              className={classes(styles.note, key === editingKey && styles.editing)}
              style={{ top: layout.tops.get(key) ?? 0 }}
            >
              {key === editingKey && editing ? (
                <ClaimEditingView editing={editing} />
              ) : item ? (
                <NoteView item={item} />
              ) : null}
            </li>
          );
        })}
      </ol>
      {levelLine !== null && levelTop !== undefined && editingKey === null ? (
        <Leader from={levelLine + 14} to={levelTop + 8} />
      ) : null}
    </section>
  );
}

/** The hairline from the line of the selected quote to its note; drawn where they are level. */
function Leader({ from, to }: { readonly from: number; readonly to: number }): ReactElement | null {
  if (Math.abs(from - to) > NOTE_DROP * 2) return null;
  return <div className={styles.leader} style={{ top: from, left: -20, width: 18 }} />;
}

/** The notes in order, with the one a new claim is written in among them. */
function placeNotes(
  items: readonly MarginItem[],
  tops: ReadonlyMap<string, number>,
  newLine: number | null | undefined,
): PlacedNote[] {
  const notes: PlacedNote[] = items.map(({ key, place }) => ({
    key,
    line: place === null ? null : (tops.get(key) ?? 0),
  }));
  if (newLine === undefined) return notes;
  const at = notes.findIndex(({ line }) => line !== null && line > (newLine ?? -1));
  notes.splice(at === -1 ? notes.length : at, 0, { key: NEW_CLAIM, line: newLine });
  return notes;
}
