import { useState, type FormEvent, type KeyboardEvent, type ReactElement } from 'react';
import {
  MAX_COMMENT_LENGTH,
  TagName,
  type Annotation,
} from '../../../../../shared/domain/annotation.ts';
import { tooLong } from '../../../../../shared/domain/bounded.ts';
import { currentPlatform } from '../../../lib/platform.ts';
import { Button } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useReaderContext } from '../reader-context.ts';
import styles from './note.module.css';

interface AnnotationFormProps {
  readonly annotation: Annotation;
}

/** Comment and tags of an annotation. Ctrl or Cmd with Enter saves, Escape leaves them as they were. */
export function AnnotationForm({ annotation }: AnnotationFormProps): ReactElement {
  const { commands, setCommenting, focusText } = useReaderContext();
  const [comment, setComment] = useState(annotation.comment);
  const [tags, setTags] = useState(annotation.tags.join(', '));

  const excess = tooLong('A comment', comment, MAX_COMMENT_LENGTH);
  const leave = (): void => {
    setCommenting(null);
    focusText();
  };
  const save = (): void => {
    if (excess !== null) return;
    void commands
      .changeAnnotation(annotation.id, { comment: comment.trim(), tags: parseTags(tags) })
      .then((saved) => {
        if (saved) leave();
      });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const mod = currentPlatform() === 'darwin' ? event.metaKey : event.ctrlKey;
    if (event.key === 'Enter' && mod) {
      event.preventDefault();
      save();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      leave();
    }
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
        onChange={setComment}
        error={excess}
        autoFocus
      />
      <TextField
        label="Tags, with commas between"
        layout="stacked"
        value={tags}
        onChange={setTags}
      />
      <div className={styles.editActions}>
        <Button type="submit" variant="primary" chord="Mod+Enter">
          Save
        </Button>
        <Button variant="plain" chord="Escape" onPress={leave}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** Tags as typed, each once, none too long to be kept. */
function parseTags(text: string): string[] {
  const names = text.split(',').flatMap((part) => {
    const parsed = TagName.safeParse(part);
    return parsed.success ? [parsed.data] : [];
  });
  return [...new Set(names)];
}
