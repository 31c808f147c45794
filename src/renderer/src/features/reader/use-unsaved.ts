import { useEffect } from 'react';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { readerAt, useReaderState, useSide } from '../../services/readers.ts';
import { setReader } from '../../services/store.ts';
import { showToast } from '../../services/toast.ts';
import { lastUnsavedIn } from '../../services/unsaved.ts';
import { stopEditing } from './margin/editing.ts';
import type { MarginItem } from './margin/items.ts';
import { keyOfMark } from './text/marks.ts';

interface Shown {
  /** What stands in the margin; undefined until it has come. */
  readonly items: readonly MarginItem[] | undefined;
  readonly setCommenting: (key: string) => void;
}

/** Brings back what was typed beside this article and not saved, whenever the article is opened. */
export function useRestoredUnsaved(articleId: ArticleId, { items, setCommenting }: Shown): void {
  const side = useSide();
  const opened = useReaderState((reader) => reader.jump);
  const isComplete = items !== undefined;
  useEffect(() => {
    const unsaved = isComplete ? lastUnsavedIn(articleId) : null;
    if (!unsaved || readerAt(side).claimEditing) return;
    if (unsaved.of === 'claim') {
      setReader(side, { claimEditing: unsaved.editing });
      return;
    }
    const mark = { type: 'annotation', id: unsaved.annotationId } as const;
    setReader(side, { mark });
    setCommenting(keyOfMark(mark));
  }, [side, articleId, isComplete, opened, setCommenting]);
}

/**
 * Takes the form away when its claim goes, as by undo or in another window. What was typed in it is
 * kept, and is there again when the claim is.
 */
export function useFormOfGoneClaim(items: readonly MarginItem[] | undefined): void {
  const side = useSide();
  const editing = useReaderState((reader) => reader.claimEditing);
  useEffect(() => {
    if (!items || editing?.of !== 'existing') return;
    const key = keyOfMark({ type: 'claim', id: editing.claimId });
    if (items.some((item) => item.key === key)) return;
    stopEditing(side);
    showToast({ message: 'The claim is gone. What you typed comes back with it.' });
  }, [side, items, editing]);
}
