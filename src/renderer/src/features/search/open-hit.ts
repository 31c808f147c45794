import type { Span } from '../../../../shared/domain/quote.ts';
import type { SearchReading } from '../../../../shared/domain/search-hit.ts';
import type { FromSearch, Mark } from '../../services/reader-state.ts';
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

/** The search that found what is opened: what was typed, and with the corrections that were used. */
export function searchOf(typed: string, { corrections }: SearchReading): FromSearch {
  const words = corrections
    .filter(({ isFound }) => !isFound)
    .reduce((all, { typed: from, used }) => all.replaceAll(from, used), typed);
  return { typed, words, at: null };
}

interface OpenHitOptions {
  /** Where it stands in its article now. */
  readonly place: Span | null;
  readonly search: FromSearch;
  /** Opens it in a pane of choice. */
  readonly open?: typeof openArticle;
}

/**
 * Opens the article at the very place: the quote where it stands now, the sentence that matched, or the
 * note; and shows the other matches of the search there.
 */
export function openHit(hit: Hit, { place, search, open = openArticle }: OpenHitOptions): void {
  const span = hit.type === 'article' ? hit.at : place;
  open(hit.articleId, {
    span,
    mark: markOf(hit),
    noteId: hit.type === 'note' ? hit.noteId : null,
    search: hit.type === 'note' ? null : search,
  });
}
