import type { Span } from '../../../../shared/domain/quote.ts';
import type { Mark } from '../../services/reader-state.ts';
import { openArticle } from '../../services/store.ts';
import type { Hit } from './hits.ts';

/** The mark that a hit stands for; an article and a note about it have none. */
export function markOf(hit: Hit): Mark | null {
  switch (hit.type) {
    case 'claim':
      return { type: 'claim', id: hit.claimId };
    case 'annotation':
      return { type: 'annotation', id: hit.annotationId };
    case 'note':
    case 'article':
      return null;
  }
}

/**
 * Opens the article at the very place: the quote where it stands now, the sentence that matched, or the note.
 * `open` says in which pane.
 */
export function openHit(hit: Hit, place: Span | null, open = openArticle): void {
  const span = hit.type === 'article' ? hit.at : place;
  open(hit.articleId, {
    span,
    mark: markOf(hit),
    noteId: hit.type === 'note' ? hit.noteId : null,
  });
}
