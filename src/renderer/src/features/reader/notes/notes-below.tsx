import type { ReactElement } from 'react';
import type { ArticleId } from '../../../../../shared/domain/ids.ts';
import { useCall } from '../../../lib/api.ts';
import { plural } from '../../../lib/format.ts';
import styles from './notes.module.css';

interface NotesBelowProps {
  readonly articleId: ArticleId;
}

/** Says above a text that there are notes below it, and leads there; nothing where there are none. */
export function NotesBelow({ articleId }: NotesBelowProps): ReactElement | null {
  const notes = useCall('notes.list', { articleId }).data ?? [];
  const [first] = notes;
  if (!first) return null;
  return (
    <button
      type="button"
      className={styles.below}
      onClick={() => {
        const note = document.querySelector<HTMLElement>(
          `[data-article-note="${CSS.escape(first.id)}"]`,
        );
        note?.scrollIntoView({ block: 'center' });
        note?.focus({ preventScroll: true });
      }}
    >
      {plural(notes.length, 'note')} below the text
    </button>
  );
}
