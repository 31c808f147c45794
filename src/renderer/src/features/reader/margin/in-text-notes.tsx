import { useRef, type ReactElement } from 'react';
import { useReaderState } from '../../../services/readers.ts';
import { ClaimEditingView } from './claim-editing-view.tsx';
import { useReaderContext } from '../reader-context.ts';
import { keyOfEditing, NEW_CLAIM } from './editing.ts';
import type { MarginItem } from './items.ts';
import { NoteView } from './note-view.tsx';
import { useEditorInView } from './use-editor-in-view.ts';
import { useNoteInView } from './use-note-in-view.ts';
import styles from './margin.module.css';

interface InTextNotesProps {
  readonly items: readonly MarginItem[];
  /** Whether the editor of a new claim stands here too. */
  readonly withNewClaim: boolean;
}

/** Notes as a list between paragraphs, in a window too narrow for a margin. */
export function InTextNotes({ items, withNewClaim }: InTextNotesProps): ReactElement | null {
  const editing = useReaderState((reader) => reader.claimEditing);
  const editingKey = keyOfEditing(editing);
  const list = useRef<HTMLOListElement>(null);
  const isHere = withNewClaim || items.some(({ key }) => key === editingKey);
  const { selected } = useReaderContext();
  useNoteInView(list, items.some(({ key }) => key === selected) ? selected : null);
  useEditorInView(list, isHere ? 0 : undefined);
  if (items.length === 0 && !withNewClaim) return null;
  return (
    <ol ref={list} className={styles.inText} aria-label="Claims and annotations of this paragraph">
      {items.map((item) => (
        <li
          key={item.key}
          data-note={item.key}
          {...(item.key === editingKey ? { 'data-editing': '' } : {})}
        >
          {item.key === editingKey && editing ? (
            <ClaimEditingView editing={editing} />
          ) : (
            <NoteView item={item} />
          )}
        </li>
      ))}
      {withNewClaim && editing ? (
        <li data-note={NEW_CLAIM} data-editing="">
          <ClaimEditingView editing={editing} />
        </li>
      ) : null}
    </ol>
  );
}
