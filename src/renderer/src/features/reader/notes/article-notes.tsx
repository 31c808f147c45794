import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { ArticleId, NoteId } from '../../../../../shared/domain/ids.ts';
import type { Note } from '../../../../../shared/domain/note.ts';
import { shortenWords } from '../../../../../shared/domain/short-words.ts';
import { useCall, useCommand } from '../../../lib/api.ts';
import { prepareFocusBeside } from '../../../lib/focus-beside.ts';
import { formatTime, plural } from '../../../lib/format.ts';
import { undoLast } from '../../../services/history.ts';
import {
  readerAt,
  useReaderPaneActions,
  useReaderState,
  useSide,
  usePaneLabel,
} from '../../../services/readers.ts';
import { setReader } from '../../../services/store.ts';
import { showToast } from '../../../services/toast.ts';
import { lastUnsavedNoteIn } from '../../../services/unsaved.ts';
import { Button } from '../../../ui/button.tsx';
import { ToolAction } from '../../../ui/tool-action.tsx';
import { NoteForm } from './note-form.tsx';
import styles from './notes.module.css';

interface ArticleNotesProps {
  readonly articleId: ArticleId;
}

const NO_NOTES: readonly Note[] = [];

/** What is done to a note names it by so many of its characters. */
const NAMED_BY = 60;

/** The notes about the article as a whole, where they are written and changed. */
export function ArticleNotes({ articleId }: ArticleNotesProps): ReactElement {
  const label = usePaneLabel('Notes about the article');
  const section = useRef<HTMLElement>(null);
  const notes = useCall('notes.list', { articleId }).data;
  const trash = useCommand('notes.trash');
  // What was typed and left is there again: in the new note (null), or in one that is changed.
  const [editing, setEditing] = useState<NoteId | null | undefined>(() =>
    lastUnsavedNoteIn(articleId),
  );
  useReaderPaneActions({
    'note.create': {
      run: () => {
        setEditing(null);
      },
      disabled: editing === undefined ? null : 'Finish the note that is open first',
    },
  });
  useJumpToNote(articleId, notes);

  const close = (): void => {
    setEditing(undefined);
    section.current?.focus();
  };
  const remove = (id: NoteId): void => {
    const note = noteElement(id);
    const goOn = note && prepareFocusBeside(note, section.current);
    trash.mutate(
      { ids: [id] },
      {
        onSuccess: () => {
          goOn?.();
          showToast({ message: 'Moved to the trash: a note', undo: () => void undoLast() });
        },
      },
    );
  };
  return (
    <section ref={section} className={styles.notes} aria-label={label} tabIndex={-1}>
      <div className={styles.head}>
        <h3>{notes && notes.length > 0 ? plural(notes.length, 'note') : 'No notes'}</h3>
        {editing === undefined ? <ToolAction action="note.create" label="New note" /> : null}
      </div>
      <ul className={styles.list}>
        {(notes ?? NO_NOTES).map((note) => (
          <li
            key={note.id}
            data-article-note={note.id}
            tabIndex={-1}
            onKeyDown={(event) => {
              if (event.target !== event.currentTarget || editing !== undefined) return;
              if (event.key === 'Delete') remove(note.id);
              else if (event.key === 'Enter') setEditing(note.id);
              else return;
              event.preventDefault();
            }}
          >
            {editing === note.id ? (
              <NoteForm articleId={articleId} note={note} onClose={close} />
            ) : (
              <>
                <p dir="auto" className={styles.text}>
                  {note.text}
                </p>
                <div className={styles.meta}>
                  <span>{formatTime(note.updatedAt)}</span>
                  <Button
                    variant="plain"
                    onPress={() => {
                      setEditing(note.id);
                    }}
                    isDisabled={editing !== undefined}
                    reason="Finish the note that is open first"
                    label={`Edit note: ${shortenWords(note.text, NAMED_BY)}`}
                  >
                    Edit note
                  </Button>
                  <Button
                    variant="plain"
                    onPress={() => {
                      remove(note.id);
                    }}
                    label={`Delete note: ${shortenWords(note.text, NAMED_BY)}`}
                  >
                    Delete note
                  </Button>
                </div>
              </>
            )}
          </li>
        ))}
      </ul>
      {editing === null ? <NoteForm articleId={articleId} note={null} onClose={close} /> : null}
    </section>
  );
}

function noteElement(id: NoteId): HTMLElement | null {
  return document.querySelector(`[data-article-note="${CSS.escape(id)}"]`);
}

/** Brings the note that was asked for from elsewhere into view, once the notes have come. */
function useJumpToNote(articleId: ArticleId, notes: readonly Note[] | undefined): void {
  const side = useSide();
  const jump = useReaderState((reader) => reader.jump);
  useEffect(() => {
    if (!notes || jump?.articleId !== articleId || jump.noteId === null) return;
    if (jump === readerAt(side).followedJump) return;
    setReader(side, { followedJump: jump });
    const note = noteElement(jump.noteId);
    note?.scrollIntoView({ block: 'center' });
    note?.focus({ preventScroll: true });
  }, [side, jump, articleId, notes]);
}
