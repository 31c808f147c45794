import {
  useEffect,
  useRef,
  useState,
  type FormEvent,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import { tooLong } from '../../../../../shared/domain/bounded.ts';
import type { ArticleId } from '../../../../../shared/domain/ids.ts';
import { MAX_NOTE_LENGTH, type Note } from '../../../../../shared/domain/note.ts';
import { useCommand } from '../../../lib/api.ts';
import { formPress } from '../../../lib/enter.ts';
import { dropUnsaved, keepUnsaved, keyOfNote, unsavedNote } from '../../../services/unsaved.ts';
import { Button } from '../../../ui/button.tsx';
import { useLeaveQuestion } from '../../../ui/leave-question.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import styles from './notes.module.css';

interface NoteFormProps {
  readonly articleId: ArticleId;
  /** The note that is changed; null for a new one. */
  readonly note: Note | null;
  readonly onClose: () => void;
}

/** The text of a note. Ctrl or Cmd with Enter saves, Escape leaves it as it was, and asks first. */
export function NoteForm({ articleId, note, onClose }: NoteFormProps): ReactElement {
  const noteId = note?.id ?? null;
  const key = keyOfNote(articleId, noteId);
  const before = note?.text ?? '';
  const [kept] = useState(() => unsavedNote(key));
  const [text, setText] = useState(kept ?? before);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // One goes on where the words end.
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);
  const create = useCommand('notes.create');
  const update = useCommand('notes.update');
  const excess = tooLong('A note', text, MAX_NOTE_LENGTH);
  const reason = excess ?? (text.trim() === '' ? 'Write something first' : null);

  const write = (written: string): void => {
    setText(written);
    if (written === before) dropUnsaved(key);
    else keepUnsaved({ of: 'note', articleId, noteId, text: written });
  };
  const close = (): void => {
    dropUnsaved(key);
    onClose();
  };
  const save = (): void => {
    if (reason !== null) return;
    if (noteId === null) create.mutate({ articleId, text }, { onSuccess: close });
    else update.mutate({ id: noteId, text }, { onSuccess: close });
  };
  const { leave, question } = useLeaveQuestion({
    unsaved: text === before ? null : 'The note is not saved.',
    onSave: save,
    onLeave: close,
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const press = formPress(event);
    if (press === null) return;
    event.preventDefault();
    if (press === 'save') save();
    else leave();
  };
  return (
    <form
      className={styles.form}
      aria-label={note ? 'Change the note' : 'New note'}
      onKeyDown={onKeyDown}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save();
      }}
    >
      <TextArea
        label="Note about the article"
        layout="bare"
        rows={5}
        value={text}
        onChange={write}
        error={excess}
        autoFocus={kept === null}
        inputRef={field}
      />
      <div className={styles.actions}>
        {question ?? (
          <>
            <Button
              type="submit"
              variant="primary"
              chord="Mod+Enter"
              isDisabled={reason !== null}
              reason={reason ?? ''}
            >
              Save
            </Button>
            <Button variant="plain" chord="Escape" onPress={leave}>
              Cancel
            </Button>
          </>
        )}
      </div>
    </form>
  );
}
