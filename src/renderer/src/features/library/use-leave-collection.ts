import { useEffect, useRef } from 'react';
import type { ArticleScope } from '../../../../shared/domain/article.ts';
import type { LibraryOverview } from '../../../../shared/domain/library.ts';
import { showScope } from '../../services/navigation.ts';

/** Shows all articles when the collection that is shown is taken away, by undo or in another window. */
export function useLeaveCollection(
  scope: ArticleScope,
  overview: LibraryOverview | undefined,
): void {
  const id = scope.of === 'collection' ? scope.id : null;
  const isThere = id !== null && (overview?.collections.some((one) => one.id === id) ?? false);
  // One that was just made may not be known yet: it goes only after it was there.
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (isThere) seen.current = id;
    else if (id !== null && seen.current === id) showScope({ of: 'all' });
  }, [id, isThere]);
}
