import {
  useDeferredValue,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import { flushSync } from 'react-dom';
import { tooLong } from '../../../../shared/domain/bounded.ts';
import { MAX_NOTE_LENGTH } from '../../../../shared/domain/note.ts';
import { insertCitation } from '../../../../shared/domain/question-notes.ts';
import type { Question } from '../../../../shared/domain/question.ts';
import { useCommand } from '../../lib/api.ts';
import { formPress } from '../../lib/enter.ts';
import { dropUnsaved, keepUnsaved, keyOfQuestion, unsavedNote } from '../../services/unsaved.ts';
import { Button } from '../../ui/button.tsx';
import { useLeaveQuestion } from '../../ui/leave-question.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { ToolAction } from '../../ui/tool-action.tsx';
import { CiteDialog } from './cite-dialog.tsx';
import { NotesView } from './notes-view.tsx';
import styles from './notes.module.css';

interface NotesFormProps {
  readonly question: Question;
  /** Whether a claim is chosen to be cited. */
  readonly isCiting: boolean;
  readonly onCiting: (isCiting: boolean) => void;
  readonly onClose: () => void;
}

/**
 * The notes in Markdown, with how they read below. Ctrl or Cmd with Enter saves, Escape leaves them as
 * they were, and asks first. What is typed outlives the window.
 */
export function NotesForm({ question, isCiting, onCiting, onClose }: NotesFormProps): ReactElement {
  const { id, notes, cited } = question;
  const key = keyOfQuestion(id);
  const [text, setText] = useState(() => unsavedNote(key) ?? notes);
  const read = useDeferredValue(text);
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useRef(text.length);
  useEffect(() => {
    // One goes on where the words end.
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);
  const save = useCommand('questions.writeNotes');
  const excess = tooLong('The notes of a question', text, MAX_NOTE_LENGTH);

  const write = (written: string): void => {
    setText(written);
    if (written === notes) dropUnsaved(key);
    else keepUnsaved({ of: 'question', questionId: id, text: written });
  };
  const close = (): void => {
    dropUnsaved(key);
    onClose();
  };
  const finish = (): void => {
    if (excess === null) save.mutate({ id, notes: text }, { onSuccess: close });
  };
  const { leave, question: leaving } = useLeaveQuestion({
    unsaved: text === notes ? null : 'The notes are not saved.',
    onSave: finish,
    onLeave: close,
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const press = isCiting ? null : formPress(event);
    if (press === null) return;
    event.preventDefault();
    if (press === 'save') finish();
    else leave();
  };
  const goTo = (place: number): void => {
    field.current?.focus();
    field.current?.setSelectionRange(place, place);
  };
  return (
    <div
      className={styles.form}
      role="group"
      aria-label="Change the notes"
      onKeyDown={onKeyDown}
      onBlur={() => {
        caret.current = field.current?.selectionStart ?? caret.current;
      }}
    >
      <TextArea
        label="Notes in Markdown"
        layout="bare"
        serif
        rows={12}
        value={text}
        onChange={write}
        error={excess}
        autoFocus
        inputRef={field}
      />
      <div className={styles.actions}>
        {leaving ?? (
          <>
            <Button
              variant="primary"
              chord="Mod+Enter"
              onPress={finish}
              isDisabled={excess !== null}
            >
              Save
            </Button>
            <Button variant="plain" chord="Escape" onPress={leave}>
              Cancel
            </Button>
            <ToolAction action="question.cite" label="Cite a claim" />
          </>
        )}
      </div>
      {read.trim() === '' ? null : (
        <div className={styles.preview}>
          <h3>As it reads</h3>
          <NotesView notes={read} cited={cited} />
        </div>
      )}
      {isCiting ? (
        <CiteDialog
          tableId={question.table?.inTrash === false ? question.table.id : null}
          onCite={(citation) => {
            const put = insertCitation(text, caret.current, citation);
            // The caret goes behind the citation once it stands in the field.
            flushSync(() => {
              write(put.notes);
              onCiting(false);
            });
            caret.current = put.end;
            goTo(put.end);
          }}
          onClose={() => {
            onCiting(false);
          }}
        />
      ) : null}
    </div>
  );
}
