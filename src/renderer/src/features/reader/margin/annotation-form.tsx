import { useState, type FormEvent, type KeyboardEvent, type ReactElement } from 'react';
import {
  MAX_COMMENT_LENGTH,
  type Annotation,
  type AreaAnnotation,
} from '../../../../../shared/domain/annotation.ts';
import { tooLong } from '../../../../../shared/domain/bounded.ts';
import { formPress } from '../../../lib/enter.ts';
import {
  dropUnsaved,
  keepUnsaved,
  keyOfComment,
  unsavedComment,
} from '../../../services/unsaved.ts';
import { typedTags } from '../../../lib/typed-tags.ts';
import { Button } from '../../../ui/button.tsx';
import { useLeaveQuestion } from '../../../ui/leave-question.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useReaderContext } from '../reader-context.ts';
import styles from './note.module.css';

interface AnnotationFormProps {
  readonly annotation: Annotation | AreaAnnotation;
}

/** Comment and tags of an annotation. Ctrl or Cmd with Enter saves, Escape leaves them as they were, and asks first. */
export function AnnotationForm({ annotation }: AnnotationFormProps): ReactElement {
  const { article, commands, setCommenting, focusText } = useReaderContext();
  const key = keyOfComment(annotation.id);
  const [kept] = useState(() => unsavedComment(key));
  const before = { comment: annotation.comment, tags: annotation.tags.join(', ') };
  const [{ comment, tags }, setWritten] = useState(kept ?? before);
  const isChanged = comment !== before.comment || tags !== before.tags;
  const write = (change: { readonly comment?: string; readonly tags?: string }): void => {
    const written = { comment, tags, ...change };
    setWritten(written);
    if (written.comment === before.comment && written.tags === before.tags) dropUnsaved(key);
    else
      keepUnsaved({
        of: 'comment',
        articleId: article.id,
        annotationId: annotation.id,
        ...written,
      });
  };

  const excess = tooLong('A comment', comment, MAX_COMMENT_LENGTH);
  const close = (): void => {
    dropUnsaved(key);
    setCommenting(null);
    focusText();
  };
  const save = (): void => {
    if (excess !== null) return;
    void commands
      .changeAnnotation(annotation.id, { comment: comment.trim(), tags: typedTags(tags) })
      .then((saved) => {
        if (saved) close();
      });
  };
  const { leave, question } = useLeaveQuestion({
    unsaved: isChanged ? 'The comment is not saved.' : null,
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
      className={styles.edit}
      aria-label={`Comment of annotation ${annotation.code}`}
      onKeyDown={onKeyDown}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save();
      }}
    >
      <TextArea
        label="Comment"
        layout="stacked"
        rows={3}
        value={comment}
        onChange={(text) => {
          write({ comment: text });
        }}
        error={excess}
        autoFocus={kept === null}
      />
      <TextField
        label="Tags, with commas between"
        layout="stacked"
        value={tags}
        onChange={(text) => {
          write({ tags: text });
        }}
      />
      <div className={styles.editActions}>
        {question ?? (
          <>
            <Button type="submit" variant="primary" chord="Mod+Enter">
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
