import type { Output } from '../../../shared/contract/contract.ts';
import { plucked, writeLong, type ReadableDatabase } from '../db/database.ts';
import type { Context } from '../handler-types.ts';
import type { RevisionText } from '../library/revision-text.ts';
import { countQuoteStatesOf } from '../library/tally.ts';
import { countToLookUp } from '../quotes/article-lookup.ts';
import { giveText } from './give-text.ts';

function quoteStates(db: ReadableDatabase, id: string): Output<'articles.revise'> {
  return { ...countQuoteStatesOf(db, id), unchecked: countToLookUp(db, id, 'unchecked') };
}

/**
 * Makes a text the newest of an article, unless it has just this one, under a step of its own. Answers with
 * what became of its quotes. Throws `not_found` for an article that is gone.
 */
export function reviseArticle(
  { db, transact, now, readerId }: Context,
  id: string,
  revision: RevisionText,
): Output<'articles.revise'> {
  const current = plucked<[string], string>(
    db,
    `SELECT r.sha256 FROM article a JOIN revision r ON r.id = a.current_revision_id WHERE a.id = ?`,
  ).get(id);
  if (current === revision.sha256) return quoteStates(db, id);
  writeLong(db, revision.utf8.length, () => {
    transact(current === undefined ? 'Add the text' : 'Replace the text', () => {
      giveText(db, id, revision, { readerId: readerId(), now: now() });
    });
  });
  return quoteStates(db, id);
}
