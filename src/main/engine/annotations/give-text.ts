import type { RevisionId } from '../../../shared/domain/ids.ts';
import type { Database } from '../db/database.ts';
import { requireArticle } from '../library/queries.ts';
import type { RevisionText } from '../library/revision-text.ts';
import { insertRevision, setCurrentRevision } from '../library/write-article.ts';
import { anchorWaiting } from './waiting-annotations.ts';

/**
 * Gives an article a new text, the revision that is read from now on, without the annotations that wait
 * for its words: `givePages` brings them, which then knows their pages. Call it in a change, which looks
 * its quotes up. Throws `not_found` for an article that is gone.
 */
export function setText(
  db: Database,
  articleId: string,
  revision: RevisionText,
  now: number,
): RevisionId {
  requireArticle(db, articleId);
  const revisionId = insertRevision(db, articleId, revision, now);
  setCurrentRevision(db, articleId, revisionId, now);
  return revisionId;
}

/** As `setText`, of a text without pages, with the annotations that waited for its words. */
export function giveText(
  db: Database,
  articleId: string,
  revision: RevisionText,
  { readerId, now }: { readonly readerId: string; readonly now: number },
): RevisionId {
  const revisionId = setText(db, articleId, revision, now);
  anchorWaiting(db, articleId, { revisionId, readerId });
  return revisionId;
}
